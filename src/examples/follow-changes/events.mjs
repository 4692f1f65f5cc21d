// Server-sent events, as in https://html.spec.whatwg.org/multipage/server-sent-events.html

/**
 * The events of a stream: for each piece that arrives those that are complete, as `{id, data}`, or `{id}` alone where it is
 * only said how far the stream is. What is cut off at the end is no event.
 */
export async function* events(stream) {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of stream) {
    rest += decoder.decode(bytes, { stream: true });
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop();
    yield blocks.map(event).filter(({ id }) => id);
  }
}

function event(block) {
  const data = [];
  let id;
  for (const line of block.split(/\r?\n/)) {
    const [, name, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (name === 'data') data.push(value);
    else if (name === 'id') id = value;
  }
  return data.length ? { id, data: data.join('\n') } : { id };
}
