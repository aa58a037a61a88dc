/** The rules by which an action languishes: each a sentence with its amount, and each can be switched off. */
import { memo } from 'react';
import { DEFAULT_LIMITS, RULES, type Rule } from '../../../../src/domain/languishing/limits';
import { Button } from '../../shared/components/Button';
import { fieldNames } from '../checkDraft';
import type { LimitDraft } from '../draft';
import { SectionBox } from '../SectionBox';
import { afterAmount, LIMIT_WORDS } from '../words';
import { sameFor } from './sameFor';
import type { SectionProps } from './sectionProps';

const usual = (rule: Rule): LimitDraft => ({ on: true, amount: String(DEFAULT_LIMITS[rule] ?? '') });

const isUsual = (rule: Rule, { on, amount }: LimitDraft): boolean => on && amount === usual(rule).amount;

export const LimitsSection = memo(function LimitsSection({ draft, problems, change }: SectionProps) {
  const put = (rule: Rule, limit: LimitDraft): void => change({ limits: { ...draft.limits, [rule]: limit } });
  return (
    <SectionBox section="limits">
      <ul className="box">
        {RULES.map((rule) => (
          <LimitRow
            key={rule}
            rule={rule}
            limit={draft.limits[rule]}
            problem={problems.get(fieldNames.limit(rule))}
            onChange={(limit) => put(rule, limit)}
          />
        ))}
      </ul>
    </SectionBox>
  );
}, sameFor('limits'));

interface LimitRowProps {
  readonly rule: Rule;
  readonly limit: LimitDraft;
  readonly problem: string | undefined;
  readonly onChange: (limit: LimitDraft) => void;
}

function LimitRow({ rule, limit, problem, onChange }: LimitRowProps) {
  const { before, after } = LIMIT_WORDS[rule];
  const name = fieldNames.limit(rule);
  const problemId = `${name}-problem`;
  return (
    <li className="box-item stack">
      <div className="limit-row">
        <input
          type="checkbox"
          className="checkbox"
          aria-label={`${before} … ${after}`}
          checked={limit.on}
          onChange={(event) => onChange({ ...limit, on: event.target.checked })}
        />
        <span className="limit-words">
          <span className={limit.on ? undefined : 'subtle'} aria-hidden="true">
            {before}
          </span>{' '}
          <input
            name={name}
            className="input amount tabular"
            inputMode="numeric"
            aria-label={`${before}, ${after}`}
            aria-invalid={problem === undefined ? undefined : true}
            aria-describedby={problem === undefined ? undefined : problemId}
            disabled={!limit.on}
            value={limit.amount}
            onChange={(event) => onChange({ ...limit, amount: event.target.value })}
          />{' '}
          <span className={limit.on ? undefined : 'subtle'} aria-hidden="true">
            {afterAmount(rule, limit.amount)}
          </span>
        </span>
        {!isUsual(rule, limit) && (
          <Button
            small
            look="plain"
            aria-label={`As usual: ${before} ${usual(rule).amount} ${afterAmount(rule, usual(rule).amount)}`}
            onClick={(event) => {
              // The button goes away with the difference.
              event.currentTarget.closest('li')?.querySelector('input')?.focus();
              onChange(usual(rule));
            }}
          >
            As usual: {usual(rule).amount}
          </Button>
        )}
      </div>
      {problem !== undefined && (
        <p id={problemId} className="field-error" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}
