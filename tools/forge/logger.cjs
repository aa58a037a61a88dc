/** The logger that Atlassian's tools want: what they have to say is printed, their debugging is not. */
exports.logger = {
  info: (text) => console.log(text),
  warn: (text) => console.log(`warning: ${text}`),
  error: (error) => console.log(`error: ${error?.message ?? error}`),
  debug() {},
  trace() {},
};
