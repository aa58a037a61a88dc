/**
 * Validates the manifest of the app in the working directory with the validators of `forge deploy`.
 * Anything they report, warnings too, fails the check.
 */
import './offline.cjs';
import manifestTools from '@forge/manifest';

const { ProcessorBuilder, ValidationTypes, validate } = manifestTools;
const further = ['PRODUCT_TRIGGER', 'DEPRECATED_CSP_METHOD', 'DEPRECATED_EGRESS_PERMISSIONS'];

const results = [{ kind: 'FULL', ...(await validate(false)) }];
for (const kind of further) {
  const processor = ProcessorBuilder.instance().withValidation(ValidationTypes[kind]).build();
  results.push({ kind, ...(await processor.process()) });
}

let problems = 0;
for (const { kind, success, errors = [] } of results) {
  for (const { level = 'error', line = 0, column = 0, message } of errors) {
    console.log(`manifest.yml:${line}:${column} ${level}: ${message} [${kind}]`);
  }
  if (!success && errors.length === 0) console.log(`the validation ${kind} failed without saying why`);
  problems += errors.length + (success || errors.length > 0 ? 0 : 1);
}
process.exitCode = problems === 0 ? 0 : 1;
