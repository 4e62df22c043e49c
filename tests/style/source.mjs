// Reads a source file far enough for the style check: includes, code without comments and strings, functions.
// It is no parser; it knows only the shapes that our own formatting produces.

export function includesOf(text) {
  const found = [];
  text.split('\n').forEach((line, index) => {
    const match = line.match(/^\s*#\s*include\s+["<]([^">]+)[">]/);
    if (match) found.push({ line: index + 1, path: match[1] });
  });
  return found;
}

/// The same lines with comments, strings and characters blanked out.
export function codeOf(text) {
  const token = /R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<!\w)'(?:\\.|[^'\\\n])+'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(token, (found) => {
    if (found.startsWith('/')) return blank(found);
    return found[0] + blank(found.slice(1, -1)) + found.at(-1);
  });
}

const blank = (text) => text.replace(/[^\n]/g, ' ');

/// Lines of `text` that match, as {line, text}.
export function linesMatching(text, pattern) {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((line) => pattern.test(line.text));
}

/// Functions with a body, as {line, lines, body, bodyLine}. `code` is what codeOf answers.
export function functionsOf(code) {
  const functions = [];
  const open = [];
  let lineNumber = 1;
  let headStart = 0;
  for (let at = 0; at < code.length; at++) {
    const character = code[at];
    if (character === '\n') {
      lineNumber++;
      if (code[headStart] === '#') headStart = at + 1;
    } else if (character === '{') {
      const head = code.slice(headStart, at);
      const inFunction = open.some((block) => block.isFunction);
      const leading = head.length - head.trimStart().length;
      const line = lineNumber - (head.slice(leading).match(/\n/g) || []).length;
      open.push({ isFunction: !inFunction && opensFunction(head), line, lineNumber, at });
      headStart = at + 1;
    } else if (character === '}') {
      const block = open.pop();
      if (block?.isFunction) {
        const body = code.slice(block.at, at + 1);
        functions.push({ line: block.line, lines: lineNumber - block.line + 1, body, bodyLine: block.lineNumber });
      }
      headStart = at + 1;
    } else if (character === ';' || (character === '#' && code.slice(headStart, at).trim() === '')) {
      headStart = character === ';' ? at + 1 : at;
    }
  }
  return functions;
}

function opensFunction(head) {
  const text = head.replace(/^\s*(public|private|protected):/gm, '').trim();
  if (!text.includes('(') || /^(namespace|struct|class|enum|union|extern)\b/.test(text)) return false;
  return !/=\s*$/.test(text);
}
