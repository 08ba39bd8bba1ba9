import { phrasesIn } from './phrases-in.js';

/** What people call an activity, and the first words that AWS gives the actions that do it. */
export interface Verb {
  /** How the tasks of `tasks.table.ts` name it. */
  readonly name: string;
  /** What people write, in the infinitive; two words where the second one matters. */
  readonly says: readonly string[];
  /** First words of action names, in lower case, the closest first. */
  readonly actions: readonly string[];
}

const verb = (name: string, says: string, actions: string): Verb => ({
  name,
  says: phrasesIn(says),
  actions: phrasesIn(actions),
});

/** Source of the action words: how often each begins an action name in the Service Authorization Reference. */
export const verbs: readonly Verb[] = [
  verb(
    'read',
    `read, get, fetch, retrieve, download, load, view, see, look, show, inspect, check, obtain, display, examine,
     open, extract, access, pull, monitor, watch, describe, details, info, status, report`,
    'get, describe, list, view, read, lookup, retrieve, download, query, scan, select, search',
  ),
  verb(
    'list',
    'list, enumerate, browse, ls, inventory, overview, discover, iterate, show, display, view, see',
    'list, describe, get, search',
  ),
  verb(
    'search',
    'search, find, query, lookup, look up, filter, select, scan, analyze',
    'search, query, lookup, filter, scan, select, get, list, describe, start, find',
  ),
  verb(
    'create',
    `create, make, new, provision, set up, setup, launch, spin up, register, build, define, generate, allocate,
     establish, onboard, bring up, order, request, issue, take, open, add`,
    'create, run, register, request, allocate, put, add, generate, start, provision, issue, import',
  ),
  verb(
    'update',
    `update, change, modify, edit, set, adjust, configure, alter, rename, resize, replace, upgrade, patch, scale,
     tune, reconfigure, switch, upsert, apply, move, extend, turn`,
    'update, modify, set, change, put, configure, edit, replace, upgrade, alter, apply',
  ),
  verb(
    'delete',
    `delete, remove, drop, destroy, purge, clean, clean up, cleanup, erase, wipe, terminate, tear down, expire,
     rm, kill, get rid, unregister, decommission, retire, discard, clear, revoke, release, flush, trash, prune`,
    'delete, remove, terminate, deregister, purge, release, revoke, destroy, drop, cancel, detach',
  ),
  verb(
    'write',
    `write, put, save, store, upload, insert, push, record, log, append, persist, keep, ingest, archive, add,
     dump, post, index, populate, report, emit, ship, stream, remember`,
    'put, write, update, create, upload, post, add, insert, send, ingest, import',
  ),
  verb(
    'send',
    `send, publish, emit, notify, post, mail, email, deliver, dispatch, broadcast, comment, enqueue, message,
     forward, alert, produce, push, fire, raise, text`,
    'send, publish, put, post, notify, write, push',
  ),
  verb(
    'receive',
    'receive, consume, poll, subscribe, listen, dequeue, pick, pick up, process, handle, drain, react, consumer',
    'receive, get, subscribe, read, poll, describe',
  ),
  verb(
    'start',
    `start, run, launch, trigger, kick off, execute, begin, submit, boot, resume, invoke, turn on, power on,
     wake, initiate, fire, schedule, queue, bring up, train, convert, transcribe, crawl, replay, call, transcode,
     perform, restart, bring back`,
    'start, run, invoke, execute, submit, create, send, resume, initiate, begin, activate, signal, put',
  ),
  verb(
    'stop',
    `stop, halt, pause, suspend, cancel, abort, turn off, shut down, shutdown, power off, power down, end, kill,
     interrupt, freeze, switch off, hibernate`,
    'stop, cancel, terminate, pause, suspend, abort, end, disable, deactivate',
  ),
  verb('restart', 'reboot, restart, power cycle, bounce', 'reboot, restart, start, stop'),
  verb(
    'attach',
    `attach, associate, assign, link, bind, connect, add, join, mount, register, give, hook, map, put, install,
     plug, wire`,
    'attach, associate, add, assign, register, put, link, join, connect',
  ),
  verb(
    'detach',
    'detach, disassociate, unassign, unlink, disconnect, unmount, deregister, take off, remove, drain, pull out',
    'detach, disassociate, unassign, remove, deregister, disconnect, unlink, delete',
  ),
  verb(
    'enable',
    'enable, activate, turn on, switch on, opt in, start using, enforce',
    'enable, activate, put, create, start, update, modify, register, set',
  ),
  verb(
    'disable',
    'disable, deactivate, turn off, switch off, opt out, block, lock',
    'disable, deactivate, put, delete, stop, update, modify, deregister',
  ),
  verb('tag', 'tag, label, tagging', 'tag, create, put, add, set'),
  verb('untag', 'untag, unlabel, remove tag, delete tag', 'untag, delete, remove'),
  verb(
    'invoke',
    'invoke, call, execute, exec, hit, query, prompt, talk, chat, use, ask, infer',
    'invoke, execute, call, run, converse, retrieve',
  ),
  verb(
    'grant',
    'grant, permit, authorize, allow, share, give, delegate, open up, entitle',
    'add, authorize, grant, put, attach, share, create, allow, associate',
  ),
  verb('revoke', 'revoke, unshare, withdraw, take away, deny', 'revoke, remove, delete, detach, disassociate'),
  verb(
    'copy',
    'copy, duplicate, clone, replicate, mirror, cp, sync, transfer, migrate',
    'copy, clone, replicate, create, put, get',
  ),
  verb(
    'restore',
    'restore, recover, undelete, roll back, rollback, bring back, undo',
    'restore, rollback, start, recover, cancel, create',
  ),
  verb('export', 'export, dump, unload, extract', 'export, get, start, create, unload, download'),
  verb('import', 'import, ingest, load, bring in', 'import, upload, put, start, create'),
  verb(
    'approve',
    'approve, accept, confirm, acknowledge, sign off',
    'approve, accept, put, confirm, acknowledge, update',
  ),
  verb('reject', 'reject, decline, refuse', 'reject, decline, put, deny'),
  verb(
    'deploy',
    'deploy, release, roll out, rollout, redeploy, ship, install, apply',
    'create, update, deploy, start, put, execute',
  ),
  verb(
    'reset',
    'reset, rotate, renew, refresh, cycle, regenerate, unlock',
    'reset, rotate, renew, refresh, update, change, create, set',
  ),
  verb('verify', 'verify, validate, test, check, simulate', 'verify, validate, test, check, simulate, evaluate, get'),
  verb(
    'detect',
    'detect, recognize, identify, spot, analyze, moderate, classify, compare',
    'detect, recognize, analyze, compare, classify, identify, start, search, index',
  ),
  verb('encrypt', 'encrypt, encipher', 'encrypt, generate, re'),
  verb('decrypt', 'decrypt, decipher', 'decrypt'),
  verb('sign', 'sign', 'sign, start, put'),
  verb('translate', 'translate', 'translate, start'),
  verb('synthesize', 'synthesize, speak, read aloud, pronounce', 'synthesize, start'),
  verb(
    'failover',
    'failover, fail over, switch over, promote, switchover',
    'failover, switchover, promote, reboot, modify',
  ),
  verb('invite', 'invite, enroll, add', 'invite, create, add, register'),
];
