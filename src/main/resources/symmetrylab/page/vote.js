// The vote of a class: hands counted for the options of a question, on the whole screen. Closing the first vote runs the
// experiment; then the class votes again, and both votes are shown.

const vote = {
    /** What is shown: '' for the page itself, then first, seen, second, both. */
    shown: '',
    /** What is voted on. */
    on: null,
    isHidden: false,
    runs: false,
};

/** The fewest hands for which a bar is whole. */
const LEAST_LENGTH = 10;

const isVoting = () => vote.shown !== '';
const isCounting = () => vote.shown === 'first' || vote.shown === 'second';
const votesNow = () => vote.on.visit().votes;
const countsOf = (log) => vote.on.question().options.map((option, i) => log.filter((each) => Math.abs(each) === i + 1)
    .reduce((sum, each) => sum + Math.sign(each), 0));
const sumOf = (counts) => counts.reduce((sum, count) => sum + count, 0);

/**
 * Makes the vote, and the button that opens it.
 *
 * @param on what is voted on, a page of a lesson or a claim: its question, how far its reader is and what was counted (visit),
 *     and what the vote leads to
 */
function makeVote(on) {
    vote.on = on;
    vote.about = make('p', {className: 'voteAbout'});
    vote.ask = make('h2', {className: 'voteAsk', tabIndex: -1});
    vote.legend = make('p', {className: 'voteLegend'});
    vote.options = make('div', {className: 'voteOptions', role: 'group'});
    vote.total = make('span', {className: 'voteTotal', role: 'status'});
    vote.hands = make('input', {type: 'text', inputMode: 'numeric', autocomplete: 'off', placeholder: '?', maxLength: 3,
        ariaLabel: say('vote.hands'), oninput: () => {
            vote.hands.value = vote.hands.value.replace(/\D/g, '');
            showVote();
        }, onkeydown: (event) => event.key === 'Enter' && vote.hands.blur()});
    vote.ofHands = make('span', {className: 'voteTotal'});
    vote.keys = make('span', {className: 'voteKeys'});
    vote.foot = make('div', {className: 'voteFoot'}, vote.total, vote.hands, vote.ofHands, vote.keys);
    vote.box = make('section', {className: 'vote', hidden: true, ariaLabel: say('lessons.vote')},
        vote.about, vote.ask, vote.legend, vote.options, vote.foot);
    vote.button = make('button', {type: 'button', className: 'voteButton', textContent: say('lessons.vote'),
        title: `${say('keys.vote')} (V)`, onclick: openVote});
    return vote.button;
}

/** Whether the class can vote: the page asks a choice that has not run, or ran after a vote. */
function canVote() {
    const {part} = vote.on.visit();
    return vote.on.question()?.kind === 'choice' && (part === 'predict' || part === 'explain' && votesNow().first !== undefined);
}

function showVoteButton() {
    vote.button.hidden = !canVote();
}

/** Shows the vote of the page; once the first or both are shown, votes again. */
function openVote() {
    if (!canVote() || isCounting()) {
        return;
    }
    const votes = votesNow();
    if (vote.on.visit().part === 'predict') {
        // Closed but not run to the end: it is mended.
        beginVote('first', votes.open ?? votes.first ?? []);
    } else if (vote.shown !== '' || votes.open) {
        beginVote('second', votes.open ?? []);
    } else {
        setVote(votes.second ? 'both' : 'seen');
    }
}

function beginVote(shown, log) {
    if (page.playing) {
        toggle();
    }
    votesNow().open = log;
    setVote(shown);
}

function setVote(shown) {
    vote.shown = shown;
    app.classList.toggle('voting', isVoting());
    vote.box.hidden = !isVoting();
    if (isVoting()) {
        showVote();
    }
    // A screen reader reads what the focus comes to.
    (isVoting() ? vote.ask : vote.button).focus({preventScroll: true});
    vote.on.keep();
    look();
}

/** Shows the page instead; what was counted stays. */
function closeVote() {
    vote.runs = false;
    if (isVoting()) {
        setVote('');
    }
}

/** Shows the vote again once the experiment that it started has run. */
function showVoteResult() {
    if (vote.runs) {
        vote.runs = false;
        setVote('seen');
    }
}

/** Counts a hand more for an option, from 0, or with −1 one fewer, never below 0. */
function countHand(option, by) {
    const {open} = votesNow();
    if (!isCounting() || option >= vote.on.question().options.length || countsOf(open)[option] + by < 0) {
        return;
    }
    open.push(by * (option + 1));
    showVote();
    vote.on.keep();
}

const touchedOption = () => Math.abs(votesNow().open?.at(-1) ?? 0) - 1;

function mendVote(by) {
    if (isCounting() && touchedOption() >= 0) {
        countHand(touchedOption(), by);
    }
}

function undoHand() {
    if (isCounting()) {
        votesNow().open.pop();
        showVote();
        vote.on.keep();
    }
}

function hideHands() {
    if (isCounting()) {
        vote.isHidden = !vote.isHidden;
        showVote();
    }
}

const canCloseVote = () => isCounting() && sumOf(countsOf(votesNow().open)) > 0 && vote.on.canRun();

/** Closes the vote. The first one is the prediction and runs the experiment; after the second, both are shown. */
function endVote() {
    if (!canCloseVote()) {
        return;
    }
    const votes = votesNow();
    const log = votes.open;
    delete votes.open;
    if (vote.shown === 'second') {
        votes.second = log;
        setVote('both');
        return;
    }
    votes.first = log;
    delete votes.second;
    setVote('');
    const counts = countsOf(log);
    vote.on.guess(counts.indexOf(Math.max(...counts)));
    vote.runs = true;
    vote.on.run();
}

// --- Showing it ---

function showVote() {
    const focused = document.activeElement;
    const question = vote.on.question();
    const {open, first, second} = votesNow();
    const isAfter = vote.shown === 'both' || vote.shown === 'seen';
    const all = (isAfter ? [first, second] : [open]).filter((log) => log !== undefined).map(countsOf);
    const typed = Number(vote.hands.value);
    const length = typed > 0 ? typed : Math.max(LEAST_LENGTH, ...all.flat());
    const key = {first: 'vote.first', second: 'vote.second', seen: 'vote.seen', both: 'vote.both'}[vote.shown];
    setText(vote.about, say(key, vote.on.title()));
    vote.ask.innerHTML = vote.on.visit().part === 'explain' ? question.asked : question.ask;
    vote.legend.hidden = vote.shown !== 'both';
    vote.legend.replaceChildren(...(vote.shown === 'both' ? [
        make('span', {className: 'bar before'}), say('page.voteBefore', sumOf(all[0])),
        make('span', {className: 'bar now'}), say('page.voteNow', sumOf(all[1]))] : []));
    vote.box.classList.toggle('after', isAfter);
    renew(vote.options, question.options.map((option, i) => voteOption(option, i, all.map((counts) => counts[i]), length, isAfter)));
    showVoteFoot(all, question.holds);
    if (focused.disabled) {
        vote.ask.focus({preventScroll: true});
    }
}

/** Makes the children of a box look like others that do the same; as many stay what they are, so that one keeps the focus. */
function renew(box, wanted) {
    const known = [...box.children];
    if (known.length !== wanted.length) {
        box.replaceChildren(...wanted);
        return;
    }
    known.forEach((each, i) => {
        const {className, tabIndex, disabled, ariaLabel, childNodes} = wanted[i];
        Object.assign(each, {className, tabIndex, disabled, ariaLabel});
        each.replaceChildren(...childNodes);
    });
}

function voteOption(option, number, counts, length, isAfter) {
    const isSo = isAfter && vote.on.question().holds === number;
    const isTouched = isCounting() && touchedOption() === number;
    const bars = counts.map((count, i) => make('span', {className: 'voteRow'},
        make('span', {className: 'track'}, make('span', {className: `bar ${counts.length > 1 && i === 0 || vote.shown === 'seen' ? 'before' : 'now'}`,
            style: `width: ${vote.isHidden && isCounting() ? 0 : Math.min(100, 100 * count / length)}%`})),
        make('b', {className: 'count', textContent: vote.isHidden && isCounting() ? '?' : grouped(count)})));
    const text = make('span', {className: 'voteText', innerHTML: option.text});
    if (isSo) {
        text.append(' ', make('b', {className: 'so', textContent: `✓ ${say('predict.measured')}`}));
    }
    const button = make('button', {type: 'button', tabIndex: isCounting() ? 0 : -1, className: `voteOption${isSo ? ' holds' : ''}${isTouched ? ' touched' : ''}`,
        onclick: () => countHand(number, 1)}, make('kbd', {textContent: number + 1}), make('span', {className: 'voteBars'}, text, ...bars));
    button.ariaLabel = [say('lessons.option', number + 1, plainText(option.text)),
        ...(vote.isHidden && isCounting() ? [] : counts.map((count) => say('vote.sum', count))), ...(isSo ? [say('predict.measured')] : [])].join(' ');
    button.addEventListener('contextmenu', (event) => {
        event.preventDefault();
        countHand(number, -1);
    });
    return button;
}

function showVoteFoot(all, holds) {
    const counting = isCounting();
    const sum = sumOf(all[0]);
    const both = all.length > 1;
    setText(vote.total, counting ? say('vote.total', sum) : both
        ? say('vote.beforeAndNow', all[0][holds], sum, all[1][holds], sumOf(all[1])) : say('vote.sum', sum));
    vote.hands.hidden = !counting;
    setText(vote.ofHands, counting ? say('vote.ofHands') : '');
    const touched = touchedOption();
    const closing = sum === 0 ? 'vote.noHand' : vote.shown === 'first' ? 'vote.close' : 'vote.closeAgain';
    const counters = [
        make('span', {}, make('kbd', {textContent: say('vote.digits.key', vote.on.question().options.length)}), ` ${say('vote.digits')}`),
        voteKey('vote.more.key', '', () => mendVote(1), touched < 0, say('vote.more')),
        voteKey('vote.fewer.key', touched < 0 ? say('vote.mendNothing') : say('vote.mend', touched + 1), () => mendVote(-1), touched < 0, say('vote.fewer')),
        voteKey('vote.hide.key', say(vote.isHidden ? 'vote.show' : 'vote.hide'), hideHands),
        voteKey('vote.undo.key', say('vote.undo'), undoHand, touched < 0),
        voteKey('vote.close.key', say(closing), endVote, !canCloseVote()),
        voteKey('vote.page.key', say('vote.page'), closeVote),
    ];
    const results = [
        voteKey('vote.explain.key', say('vote.explain'), closeVote),
        voteKey('vote.again.key', say('vote.again'), openVote),
        ...(vote.on.isLast() ? [] : [voteKey('vote.next.key', say('vote.next'), vote.on.next)]),
    ];
    renew(vote.keys, counting ? counters : results);
}

function voteKey(key, text, action, disabled = false, name = text) {
    return make('button', {type: 'button', tabIndex: -1, ariaLabel: name, disabled, onclick: action},
        make('kbd', {textContent: say(key)}), text);
}

const VOTE_KEYS = {
    '+': () => mendVote(1),
    '-': () => mendVote(-1),
    '−': () => mendVote(-1),
    h: () => hideHands(),
    Backspace: () => undoHand(),
    Enter: () => isCounting() ? endVote() : vote.on.next(),
    ' ': () => undefined,
    v: () => openVote(),
    e: () => !isCounting() && closeVote(),
    Escape: () => closeVote(),
    PageDown: () => !isCounting() && vote.on.next(),
    PageUp: () => undefined,
};

/** What a key does while a vote is shown; no other key does anything then, but for moving the focus and help. */
function onVoteKey(event) {
    const presses = event.key === 'Enter' || event.key === ' ';
    if (presses && event.target?.tagName === 'BUTTON') {
        return false;
    }
    if (presses && event.repeat) {
        return true;
    }
    if (/^[1-9]$/.test(event.key)) {
        countHand(Number(event.key) - 1, 1);
        return true;
    }
    const action = VOTE_KEYS[event.key] ?? VOTE_KEYS[event.key.toLowerCase()];
    if (action !== undefined) {
        action();
    }
    return action !== undefined || !/^(Tab|\?|F\d+)$/.test(event.key);
}
