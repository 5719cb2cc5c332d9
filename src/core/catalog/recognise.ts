import { createAliasIndex, type Match } from './alias-index';
import { createAncestry } from './ancestry';
import type { ComponentDefinition } from './component';
import { actionWords, tradeWords, trailingWords } from './context-words';
import { phraseOf, readLabel, type Label } from './label';
import type { Phrase } from './phrasing';
import { createRejection } from './rejection';

/** What a text says: ids of components, products before generic words, each in the order in which they are named. */
export interface Recognised {
  readonly kinds: readonly string[];
}

const isGeneric = (match: Match) => match.meaning.components.every((component) => component.generic);
const isTrailing = (form: string) => trailingWords.has(form) || form.length === 1 || /^v?\d/.test(form);

/** "Oracle of Delphi": what stands before these is told of by what follows. */
const tellingOn = new Set(['of', 'in', 'on', 'at', 'between', 'under', 'over', 'about']);

/** Does the name stand alone in its phrase, apart from numbers and words like "cluster"? */
function standsAlone(label: Label, match: Match): boolean {
  const phrase = phraseOf(label, match);
  if (phrase === undefined || tellingOn.has(label.reading.pieces[phrase.end]?.form ?? '')) return false;
  return label.reading.pieces
    .slice(phrase.start, phrase.end)
    .every(({ form }, at) => label.matchAt[phrase.start + at] === match || isTrailing(form));
}

/** An ordinary word is a product when it stands alone, or when the label speaks of the trade anyway. */
function hasCompany(label: Label, match: Match): boolean {
  if (!match.meaning.ambiguous || standsAlone(label, match)) return true;
  if (label.matches.some((other) => other !== match && !other.meaning.ambiguous && !isGeneric(other))) return true;
  return label.reading.pieces.some(({ form }, at) => (at < match.start || at >= match.end) && tradeWords.has(form));
}

/** The first line says what a thing is. The second counts when there are two, or in brackets under the first. */
function isTelling(label: Label, phrase: Phrase): boolean {
  if (phrase.line === 0) return true;
  const lines = Math.max(...label.phrases.filter((other) => other.block === 0).map((other) => other.line)) + 1;
  return phrase.line === 1 && phrase.block === 0 && (lines === 2 || phrase.bracketed);
}

/** "users { id, name }" lists the fields of a record; "Sources:" at the end is a heading. */
const opensRecord = /^\s*\{/;
const endsHeading = /^\s*:\s*$/;

/** What stands before it in its phrase may take its meaning: an action ("push image"), a number ("3 brokers"), a product ("Feast API"). */
function isLedAway(label: Label, phrase: Phrase, match: Match): boolean {
  if (phrase.start >= match.start) return false;
  const { pieces } = label.reading;
  const before = label.matchAt[match.start - 1];
  return (
    actionWords.has(pieces[phrase.start]?.form ?? '') ||
    /^\d/.test(pieces[match.start - 1]?.form ?? '') ||
    (before !== undefined && before.start >= phrase.start && !isGeneric(before) && isInterface(match))
  );
}

/** Nothing but numbers, words like "cluster", or a product follows in its phrase. */
function endsPhrase(label: Label, phrase: Phrase, match: Match): boolean {
  const { pieces, tail } = label.reading;
  const next = pieces[match.end];
  if (next === undefined ? endsHeading.test(tail) : opensRecord.test(next.gap)) return false;
  let at = match.end;
  while (at < phrase.end && isTrailing(pieces[at]?.form ?? '')) at += 1;
  const follower = label.matchAt[at];
  return at >= phrase.end || (follower !== undefined && !isGeneric(follower));
}

/** "Search API p99 280 ms: hedged requests" names its box, and then tells about it; a question names nothing. */
function isExplained(label: Label, match: Match): boolean {
  const { pieces, tail } = label.reading;
  if (tail.includes('?') || phraseOf(label, match)?.start !== 0) return false;
  let at = match.end;
  while (/^\s*$/.test(pieces[at]?.gap ?? ':') && isTrailing(pieces[at]?.form ?? '')) at += 1;
  return /^\s*:\s/.test(pieces[at]?.gap ?? '');
}

/** A generic word counts as the head of its phrase: "User DB" is a database and no user, "queue depth" is no queue. */
function isHead(label: Label, match: Match): boolean {
  const phrase = phraseOf(label, match);
  if (phrase === undefined || phrase.dependent) return false;
  if (label.prose[phrase.clause] === true && !isExplained(label, match)) return false;
  if (isAudience(label, match) || isTask(label, phrase) || isOutcome(label, phrase)) return false;
  return isTelling(label, phrase) && !isLedAway(label, phrase, match) && endsPhrase(label, phrase, match);
}

const bullet = /(?:^|\n)\s*[-–—•*·]\s+$/u;
const fewestInSentence = 3;

/** "- Matches drivers and riders" tells what a thing does: a bullet that begins with what looks like a verb. */
function isTask(label: Label, { clause }: Phrase): boolean {
  const { pieces } = label.reading;
  const own = label.phrases.filter((phrase) => phrase.clause === clause);
  const [from = 0, to = 0] = [own[0]?.start, own.at(-1)?.end];
  const first = pieces[from];
  if (first === undefined || !bullet.test(first.gap) || label.matchAt[from] !== undefined) return false;
  if (actionWords.has(first.form)) return true;
  return to - from >= fewestInSentence && /[^ius]s$/.test(first.form) && !tradeWords.has(first.form);
}

const arrow = /→|⇒|-+>|=>/u;

/** "hash(user_id) -> bucket", "Server ---> Topic A": what comes out of a thing is written behind an arrow, and is not the thing. */
function isOutcome(label: Label, { clause, line, start }: Phrase): boolean {
  const opening = label.phrases.find((phrase) => phrase.clause === clause)?.start ?? start;
  const before = label.phrases.some((phrase) => phrase.clause < clause && phrase.line === line);
  return before && arrow.test(label.reading.pieces[opening]?.gap ?? '');
}

const audienceRoles = new Set(['user', 'client']);

/** "Grafana (customers)": people in brackets behind a name are whom it is for. */
function isAudience(label: Label, match: Match): boolean {
  const phrase = phraseOf(label, match);
  if (phrase?.bracketed !== true || !match.meaning.components.every(isForPeople)) return false;
  return label.matches.some(
    (other) =>
      other.end <= phrase.start &&
      phraseOf(label, other)?.line === phrase.line &&
      !other.meaning.components.every(isForPeople),
  );
}

function isForPeople({ roles }: ComponentDefinition): boolean {
  return roles.some((role) => audienceRoles.has(role));
}

/** "Scoring service" names a scoring service, which answers requests too: it is no second, plain service beside it. */
function isSaidMoreExactly({ id, roles: [leading = ''] }: ComponentDefinition, { meaning }: Match): boolean {
  return meaning.components.some((other) => other.id !== id && other.roles.indexOf(leading) > 0);
}

const interfaceRoles = new Set(['service', 'client']);

/** "Feast API" and "Grafana UI" are ways into the product that they name, not services or clients of one's own. */
function isInterface(match: Match): boolean {
  return match.meaning.components.every((component) => component.roles.some((role) => interfaceRoles.has(role)));
}

/** Reads labels as people write them, by the rules of checker.md: whole words, longest name first, rejections respected. */
export function createRecogniser(components: readonly ComponentDefinition[]): (text: string) => Recognised {
  const index = createAliasIndex(components);
  const byId = new Map(components.map((component) => [component.id, component]));
  const ancestry = createAncestry(byId);

  /** "Redis cache" is Redis: a product says what the words above it say, unless they head a list ("Warehouse Snowflake BigQuery"). */
  function isSaidByProduct(label: Label, accepted: readonly Match[], match: Match): boolean {
    const products = accepted.filter(
      (other) =>
        !isGeneric(other) &&
        phraseOf(label, other) === phraseOf(label, match) &&
        other.meaning.components.some((product) =>
          match.meaning.components.every((component) => ancestry(product.id).has(component.id)),
        ),
    );
    return products.length === 1 || products.some((product) => product.start < match.start);
  }

  return (text) => {
    const label = readLabel(index, text);
    if (label.matches.length === 0) return { kinds: [] };
    const isRejected = createRejection(label);
    const accepted = label.matches.filter(
      (match) => hasCompany(label, match) && !isRejected(match) && (!isGeneric(match) || isHead(label, match)),
    );
    const named = accepted
      .filter((match) => !isGeneric(match) || !isSaidByProduct(label, accepted, match))
      .flatMap((match) => match.meaning.components.filter((one) => !isSaidMoreExactly(one, match)));
    // A generic word also says the more general ones: an "OLAP store" is a database.
    const said = named.flatMap((one) => (one.generic ? [...ancestry(one.id)] : [one.id]));
    const isProduct = (id: string) => byId.get(id)?.generic === false;
    return { kinds: [...new Set([...said.filter(isProduct), ...said])] };
  };
}
