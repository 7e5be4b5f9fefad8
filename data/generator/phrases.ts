/** The patterns of titles and sentences; what stands in braces is filled in from the topic of the article. */

/**
 * `{thing}` `{people}` `{doing}` `{subtag}` `{tag}`: words of the topic. `{Name}`: an invented name.
 * `{quality}` `{place}` `{season}` `{number}`: words that every topic uses.
 */
export const TITLES: readonly string[] = `
{doing}: what {people} wish they had known
how {people} choose {thing}
the {quality} guide to {thing}
{number} ways to think about {thing}
why {thing} matter for {subtag}
{doing} without {thing}
what {Name} taught us about {doing}
{thing} and {thing}: a comparison
the return of {quality} {thing}
a {season} with {Name} and the {thing}
{doing} for beginners
inside the {place} of {Name}
when {thing} go wrong
the case for {quality} {thing}
{Name} on {subtag}, {thing} and patience
a short history of {thing}
{doing} in {Name}
the {people} of {Name}
how to start {doing}
{subtag}: {number} questions answered
{thing} after {Name}
from {thing} to {thing}
what the {Name} report says about {subtag}
the trouble with {thing}
{quality} {subtag} on a small budget
notes on {doing} from {Name}
what {thing} can tell {people}
{doing} through the {season}
the {Name} method of {doing}
{number} {quality} {thing} and where to find them
`
  .trim()
  .split('\n');

/** None has more than 20 words once it is filled in, so that a summary of them never has more than 45. */
export const SENTENCES: readonly string[] = `
Most {people} meet {thing} early, and only later learn what {doing} really asks of them.
{Name} spent a {season} among {people} to find out how {thing} change the work.
A {quality} look at {thing}, and at the {people} who depend on them.
We compare {number} kinds of {thing} and say which ones suit {doing}.
It takes {number} steps, some {quality} {thing} and a little patience.
In {Name}, a {place} full of {thing} shows what {subtag} can become.
The old rules of {subtag} still hold, but {thing} have made them easier to follow.
{Name} and {Name} disagree about {thing}, and both have {quality} reasons.
Start with the {thing}, leave the {thing} for later, and write down what happens.
New figures from {Name} suggest that {quality} {thing} are more common than {people} believe.
This guide covers {subtag}, {subtag} and the {quality} side of {doing}.
Good {thing} save time; bad {thing} teach {people} more than they asked for.
After {number} years of {doing}, the lessons are simpler than they look.
There is no {quality} answer, yet {people} in {Name} have found one that works.
Before {doing}, check the {thing} twice and ask someone who has done it before.
What begins with {subtag} often ends with {thing}, a {place} and a long conversation.
Readers asked how {thing} and {subtag} fit together, so we went to {Name}.
The {season} is the best time for {doing}, provided the {thing} are ready.
Costs, risks and {quality} alternatives, with {number} examples from {Name}.
Even experienced {people} are surprised by how much {thing} matter.
`
  .trim()
  .split('\n');

/** Words that any article may use, whatever it is about. */
export const COMMON: Readonly<Record<'quality' | 'place' | 'season' | 'number', readonly string[]>> = {
  quality:
    'quiet practical honest hidden modern simple reliable forgotten better slow careful local small affordable surprising gentle patient traditional lasting thoughtful overlooked clever stubborn plain durable early difficult familiar rare everyday portable borrowed ambitious modest seasonal unusual'.split(
      ' ',
    ),
  place:
    'workshop village valley studio library market school garden laboratory kitchen harbour club museum office'.split(
      ' ',
    ),
  season: 'winter spring summer autumn year week month weekend decade'.split(' '),
  number: 'three four five six seven eight nine ten twelve fifteen twenty'.split(' '),
};
