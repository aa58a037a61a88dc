/**
 * Atlassian's tools like to ask their servers for rules, flags and runtime files. Here they get local ones instead, and
 * any attempt to reach the network is an error: the checks give the same answer on every machine.
 * Import this before anything of `@forge/*`.
 */
const net = require('node:net');

const refuse = (what) => {
  throw new Error(`A Forge tool tried to reach ${what}; the deployable check works offline`);
};

net.Socket.prototype.connect = function connect(...args) {
  const target = args[0]?.[0] ?? args[0];
  // A path is a socket of this machine, which worker processes use.
  return refuse(target?.host ?? target?.path ?? 'the network');
};
globalThis.fetch = async (input) => refuse(String(input?.url ?? input));
