// A claim: what is said, a guess, and what was measured when the page was made. Each of its cases runs here, live.

/** What the page shows of the claim, and what the reader did; {@code about} comes from the exporter. */
const claim = {
    about: null,
    guess: -1,
    isShown: false,
    pointed: -1,
    chosen: 0,
    /** Which of the tables is shown: one for each combination of the factors that are neither rows nor columns. */
    table: 0,
    expected: new Set(),
    cells: new Map(),
    /** The hash that the page was opened with, until the verdict is shown. */
    linked: '',
    /** What hands were counted, as in a lesson. */
    votes: {},
};

const VERDICTS = {true: {key: 't', icon: 'check'}, false: {key: 'f', icon: 'close'}, it_depends: {key: 'd', icon: 'half'}};

const claimView = make('section', {className: 'claim', id: 'claim', hidden: true, 'aria-labelledby': 'claimSaid'});
const claimBar = make('div', {className: 'claimBar', hidden: true});
const claimWords = make('div', {className: 'claimWords'});
const claimHead = make('div', {className: 'claimHead'});
const claimChoosers = make('div', {className: 'choosers'});
const claimTable = make('table', {className: 'cases'});
const claimPlot = make('canvas', {id: 'claimPlot', role: 'img'});
const claimPlotBox = make('div', {className: 'claimPlot surface'}, claimPlot);

/** Whether the claim has the page, not a case. */
const isAtClaim = () => app.classList.contains('atClaim');

/** Builds the view of the claim and shows it in place of an experiment. */
async function startClaim() {
    claim.about = given.claim;
    claim.linked = location.hash;
    app.classList.add('ofClaim');
    claimView.hidden = false;
    claimView.append(claimWords, make('div', {className: 'claimCases'}, claimHead, claimChoosers,
        make('div', {className: 'casesPlace'}, claimTable), claimPlotBox));
    header.querySelector('.titles').after(makeVote(claimVote));
    claimView.after(vote.box);
    claimPlot.addEventListener('pointermove', pointAtCurve);
    claimPlot.addEventListener('pointerleave', () => {
        drawing.pointing++;
        pointAtCase(-1);
    });
    claimPlot.addEventListener('click', async (event) => {
        const number = await caseAt(event);
        if (number >= 0) {
            openCase(number);
        }
    });
    addEventListener('keydown', onClaimKey);
    sizes.observe(claimPlotBox);
    still.hidden = true;
    app.hidden = false;
    showClaim();
}

/** Shows the claim as it is now, in place of the experiment of a case. */
function showClaim() {
    app.classList.add('atClaim');
    claimBar.hidden = true;
    if (page.playing) {
        toggle();
    }
    if (page.controls) {
        talk.worker.postMessage({task: 'rest'});
    }
    hideTip();
    showClaimAddress();
    showClaimWords();
    showClaimCases();
    showVoteButton();
    drawClaim();
}

/** The address of the claim has no experiment behind it. */
function showClaimAddress() {
    clearTimeout(keeping);
    history.replaceState(null, '', location.href.replace(/#.*$/, ''));
    app.classList.toggle('noAddress', baseAddress() === '');
}

// --- Words ---

function showClaimWords() {
    const {about} = claim;
    claimView.classList.toggle('shown', claim.isShown);
    // The claim stands once on the page: its source takes the place of a title that is the claim.
    const hasTitle = given.title !== about.claim;
    title.textContent = hasTitle ? given.title : about.source;
    const parts = [...(hasTitle ? [make('p', {className: 'claimSource', textContent: about.source})] : []),
        make('h2', {id: 'claimSaid', className: 'claimSaid', textContent: about.claim})];
    const what = make('div', {className: 'card'}, paragraph('claims.run.what', about.run), paragraph('claims.counts.what', about.counts));
    if (claim.isShown) {
        parts.push(verdictCard(), paragraph('claims.why', about.why), what, openingRow());
    } else {
        parts.push(what, ...guessParts());
    }
    claimWords.replaceChildren(...parts);
}

const paragraph = (head, text) => make('p', {}, make('b', {textContent: say(head)}), ` ${text}`);

function guessParts() {
    const {guesses} = claim.about;
    claim.choices = choices(say('claims.think'), guesses.map(({id, word, meaning}) => ({key: VERDICTS[id].key.toUpperCase(),
        html: `<b></b><small></small>`, id, word, meaning})), guessClaim);
    claim.choices.box.classList.add('guesses');
    claim.choices.buttons.forEach((button, number) => {
        const {id, word, meaning} = guesses[number];
        button.classList.add(id);
        button.querySelector('b').append(icon(VERDICTS[id].icon), word);
        button.querySelector('small').textContent = meaning;
    });
    claim.run = textButton('lock', say('page.claim.show'), revealClaim, {className: 'run', disabled: true, 'aria-describedby': 'claimNote'});
    claim.note = make('p', {id: 'claimNote', className: 'muted'});
    showGuess();
    return [make('h3', {textContent: say('claims.think')}), claim.choices.box,
        make('p', {className: 'muted', textContent: say('page.claim.change')}),
        make('div', {className: 'runRow'}, claim.run, claim.note)];
}

function guessClaim(number) {
    claim.guess = number;
    showGuess();
}

function showGuess() {
    const isOpen = claim.guess >= 0;
    claim.choices.show(claim.guess, true);
    claim.run.disabled = !isOpen;
    claim.run.querySelector('svg').replaceWith(icon(isOpen ? 'play' : 'lock'));
    setText(claim.note, say(isOpen ? 'page.claim.measured' : 'page.claim.guessFirst', claim.about.cases.length));
}

function verdictCard() {
    const {about} = claim;
    const verdict = about.guesses.find(({id}) => id === about.verdict);
    const said = about.guesses[claim.guess];
    return make('div', {className: 'card', id: 'claimVerdict', tabIndex: -1},
        make('div', {className: 'verdictHead'},
            make('span', {className: `verdict ${verdict.id}`}, icon(VERDICTS[verdict.id].icon), verdict.word),
            make('span', {className: 'verdictSaid'}, make('b', {textContent: about.heldIn}),
                make('span', {className: 'guessed', textContent: say('claims.youGuessed', said.word)}))),
        make('ul', {}, ...about.lines.map(({outcome, text, spoken}) => make('li', {className: outcome},
            icon({holds: 'check', fails: 'close', mixed: 'tilde'}[outcome]),
            make('span', {ariaHidden: 'true', textContent: text}), make('span', {className: 'unseen', textContent: spoken})))));
}

/** Opens a case, or what the address of the page asked for. */
function openingRow() {
    const {cases} = claim.about;
    claim.which = make('select', {ariaLabel: say('claims.openCase.which'), hidden: cases.length < 2,
        onchange: () => chooseCase(Number(claim.which.value))},
        ...cases.map(({name}, number) => make('option', {value: number, textContent: name})));
    claim.which.value = claim.chosen;
    return make('div', {className: 'openRow'},
        textButton('play', say('page.claim.open'), () => openCase(claim.chosen), {className: 'run'}), claim.which,
        ...(claim.linked.startsWith('#e=') ? [textButton('link', say('page.claim.openLinked'), openLinked)] : []));
}

function revealClaim() {
    if (claim.guess < 0 || claim.isShown) {
        return;
    }
    claim.isShown = true;
    claim.table = 0;
    showClaim();
    const verdict = document.getElementById('claimVerdict');
    verdict.focus({preventScroll: true});
    claimView.scrollTop = 0;
    scrollTo(0, 0);
}

/** A text as HTML. */
const escaped = (text) => make('span', {textContent: text}).innerHTML;

/** What a class votes on: the claim, with its guesses. */
const claimVote = {
    title: () => title.textContent,
    visit: () => ({part: claim.isShown ? 'explain' : 'predict', votes: claim.votes}),
    question: () => ({
        kind: 'choice',
        ask: escaped(claim.about.claim),
        asked: escaped(claim.about.claim),
        options: claim.about.guesses.map(({word, meaning}) => ({text: `<b>${escaped(word)}</b>: ${escaped(meaning)}`})),
        holds: claim.about.guesses.findIndex(({id}) => id === claim.about.verdict),
    }),
    canRun: () => true,
    keep() {},
    guess: (number) => guessClaim(number),
    run() {
        revealClaim();
        showVoteResult();
    },
    next: () => closeVote(),
    isLast: () => true,
};

// --- Cases ---

const tablesNow = () => claim.isShown ? claim.about.after : claim.about.before;

function showClaimCases() {
    const {about, isShown} = claim;
    const several = about.cases.length > 1;
    claimHead.replaceChildren(make('h3', {textContent: isShown ? about.figures : say('claims.cases.title')}),
        ...(isShown ? [make('p', {className: 'muted', textContent: say('page.claim.openHint')})]
            : several ? [make('p', {className: 'muted', textContent: say('claims.cases.mark')})] : []));
    showChoosers();
    showTable();
}

/** A chooser for each factor that is neither row nor column; together they count through the tables. */
function showChoosers() {
    const others = tablesNow().others;
    let apart = 1;
    const places = [];
    for (let i = others.length - 1; i >= 0; i--) {
        places.unshift(apart);
        apart *= others[i].values.length;
    }
    claimChoosers.hidden = others.length === 0;
    claimChoosers.replaceChildren(...others.map(({name, values}, i) => {
        const now = Math.floor(claim.table / places[i]) % values.length;
        const select = make('select', {onchange: () => {
            claim.table += (Number(select.value) - now) * places[i];
            showClaimCases();
            drawClaim();
            claimChoosers.querySelectorAll('select')[i].focus();
        }}, ...values.map((value, number) => make('option', {value: number, textContent: value})));
        select.value = now;
        return make('label', {}, make('span', {className: 'name', textContent: say('claims.cases.third', name)}), select);
    }));
}

function showTable() {
    const {rows, columns, tables} = tablesNow();
    const name = (textContent, scope) => make('th', {scope, textContent});
    claim.cells.clear();
    const body = tables[claim.table].map((row, number) => make('tr', {},
        ...(rows === null ? [] : [name(rows[number], 'row')]), ...row.map((each) => make('td', {}, ...(each < 0 ? [] : [makeCell(each)])))));
    const head = columns === null ? [] : [make('tr', {}, ...(rows === null ? [] : [make('td')]), ...columns.map((each) => name(each, 'col')))];
    claimTable.replaceChildren(...head, ...body);
    claimTable.classList.toggle('low', body.length > 5);
    claimTable.setAttribute('aria-label', claim.isShown ? claim.about.figures : say('claims.cases.title'));
    markCells();
}

function makeCell(number) {
    const each = claim.about.cases[number];
    const cell = make('button', {type: 'button', className: 'case', onclick: () => pressCase(number),
        onpointerenter: () => pointAtCase(number), onpointerleave: () => pointAtCase(-1),
        onfocus: () => pointAtCase(number), onblur: () => pointAtCase(-1)});
    if (!claim.isShown) {
        cell.textContent = '?';
        cell.classList.add('unknown');
    } else if (each.leftOut !== null) {
        cell.textContent = each.amount;
        cell.classList.add('unknown');
        cell.title = each.leftOut;
        cell.ariaLabel = `${say('claims.case.leftOut', each.name)}. ${each.leftOut}`;
    } else {
        cell.append(icon(each.holds ? 'check' : 'close'), make('span', {textContent: each.amount}));
        cell.classList.add(each.holds ? 'holds' : 'fails');
        cell.title = each.figures.map(([figure, amount]) => say('claims.case.name', figure, amount)).join('\n');
        cell.ariaLabel = say(each.holds ? 'claims.case.holds' : 'claims.case.fails', each.name, each.amount);
    }
    claim.cells.set(number, cell);
    return cell;
}

/** Before the verdict a press marks a case as expected to hold; afterwards it opens the case. */
function pressCase(number) {
    if (claim.isShown) {
        openCase(number);
    } else {
        claim.expected.delete(number) || claim.expected.add(number);
        markCells();
    }
}

function chooseCase(number) {
    claim.chosen = number;
    claim.which.value = number;
    markCells();
    drawClaim();
}

function markCells() {
    for (const [number, cell] of claim.cells) {
        const isExpected = claim.expected.has(number);
        cell.classList.toggle('expected', isExpected);
        cell.classList.toggle('pointed', claim.pointed === number);
        cell.classList.toggle('chosen', claim.isShown && claim.chosen === number);
        if (!claim.isShown) {
            cell.ariaLabel = say('claims.case.name', claim.about.cases[number].name,
                say(isExpected ? 'claims.cases.marked' : 'claims.cases.unknown'));
            cell.ariaPressed = String(isExpected);
        }
    }
}

function pointAtCase(number) {
    if (claim.pointed !== number) {
        claim.pointed = number;
        markCells();
        drawClaim();
    }
}

// --- Keys ---

const CLAIM_KEYS = [
    ['page.claim.keys.guess.key', 'page.claim.keys.guess'],
    ['page.claim.keys.enter.key', 'page.claim.keys.enter'],
    ['page.claim.keys.escape.key', 'page.claim.keys.escape'],
];

function onClaimKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented
        || event.target.closest('dialog, [role=menu], input') || event.key !== 'Escape' && event.target.closest('select')) {
        return;
    }
    if (isVoting()) {
        if (onVoteKey(event)) {
            event.preventDefault();
        }
        return;
    }
    if (!isAtClaim()) {
        if (event.key === 'Escape') {
            backToClaim();
            event.preventDefault();
        }
        return;
    }
    if (event.key.toLowerCase() === 'v') {
        openVote();
    }
    const isButton = event.target.tagName === 'BUTTON';
    if (!claim.isShown && claim.choices.press(event.key) || event.key === 'Enter' && !isButton) {
        event.preventDefault();
    }
    if (event.key === 'Enter' && (!isButton || event.target.matches('.option.guessed'))) {
        event.preventDefault();
        if (event.repeat) {
            return;
        }
        if (claim.isShown) {
            openCase(claim.chosen);
        } else {
            revealClaim();
        }
    }
}
