/** What the add-on has never called: whoever lets it do so gives the host that method first. */
export class NotEmulated extends Error {
  constructor(call: string) {
    super(`The local host does not emulate ${call}: it has what the add-on calls and nothing else.`);
  }
}
