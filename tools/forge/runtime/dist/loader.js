/**
 * Stands in for Atlassian's loader, which the bundler would otherwise fetch: the bundle carries it as `__forge__.cjs`.
 * It finds the wrapper beside itself and hands every event to it.
 */
const path = require('path');

const folder = process.env.FORGE_EFS_RUNTIME_PATH ?? __dirname;
const wrapper = process.env.FORGE_CUSTOM_WRAPPER_FILE_NAME ?? '__forge_wrapper__.cjs';

/** Same shape as on Forge: the event of the function, and what Lambda says about the invocation. */
exports.main = (event, lambdaContext) => require(path.join(folder, wrapper)).main(event, lambdaContext);
