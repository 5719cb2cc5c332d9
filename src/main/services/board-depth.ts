/** A list inside a list inside a list takes some thirty levels of JSON. Far beyond, walks over a record overflow. */
const deepest = 200;

/** Do objects and arrays lie inside each other deeper than in any board? Looks at the text alone, before it is parsed. */
export function nestsTooDeep(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const letter = json.charCodeAt(at);
    if (quoted) {
      if (letter === backslash) at += 1;
      else if (letter === quote) quoted = false;
    } else if (letter === quote) quoted = true;
    else if (letter === brace || letter === bracket) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (letter === brace + 2 || letter === bracket + 2) depth -= 1;
  }
  return false;
}

const quote = 0x22;
const backslash = 0x5c;
/** The closing ones lie two behind these. */
const bracket = 0x5b;
const brace = 0x7b;
