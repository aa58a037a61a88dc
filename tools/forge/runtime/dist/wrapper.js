/**
 * Stands in for Atlassian's runtime wrapper, which the bundler would otherwise fetch. It runs one function of the bundle
 * and answers in the shape that Forge's local runner reads. The globals that `@forge/*` needs are there already: the
 * sandbox, which starts the bundle, installs them.
 */
const path = require('path');

const folder = process.env.FORGE_EFS_RUNTIME_PATH ?? __dirname;

/** @param {{handler: string, body: unknown, _meta: {contextAri: string, aaid?: string, license?: object,
 * appContext?: {installation?: object}}}} event `handler` is "file.export" */
exports.main = async (event) => {
  try {
    const result = await functionOf(event.handler)(event.body, invocationOf(event._meta));
    return { success: true, status: 200, metrics: [], body: asJson(result) };
  } catch (error) {
    return { success: false, status: 500, metrics: [], error: describe(error) };
  }
};

function functionOf(handler) {
  const [file, name] = handler.split('.');
  const found = require(path.join(folder, `${file}.cjs`))[name];
  if (typeof found !== 'function') throw new Error(`The bundle has no function ${handler}`);
  return found;
}

/** The second argument of every Forge function; no principal means that nobody is logged in. */
function invocationOf({ contextAri, aaid, license, appContext }) {
  return {
    installContext: contextAri,
    ...(aaid === undefined ? {} : { principal: { accountId: aaid } }),
    ...(license === undefined ? {} : { license }),
    installation: appContext?.installation,
  };
}

/** Answers leave a function as JSON. */
const asJson = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

function describe(error) {
  const known = error instanceof Error;
  return {
    errorMessage: known ? error.message : String(error),
    errorType: known ? error.name : 'Error',
    isHostedCodeError: true,
    stack: known ? String(error.stack).split('\n') : [],
  };
}
