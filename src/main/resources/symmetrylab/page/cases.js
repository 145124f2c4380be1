// The cases of a claim: their plot, and any of them as an experiment that runs in the lanes.

// --- The plot ---

const drawing = {isAsked: false, isWanted: false, sent: new Set(), pointing: 0};

/** The plot that is shown, with a name by which the worker knows it; null if there is none. */
function plotNow() {
    const plot = claim.isShown ? claim.about.after.plots[claim.table] : claim.about.before.plot;
    return plot === null ? null : {id: claim.isShown ? `after${claim.table}` : 'before', plot};
}

function plotSize() {
    const {width, height} = claimPlotBox.getBoundingClientRect();
    return {width: Math.floor(width), height: Math.floor(height), text: textSize(width), theme: themeNow()};
}

/** Draws the plot, now or when the last drawing has come. */
async function drawClaim() {
    drawing.isWanted = drawing.isAsked;
    if (drawing.isAsked || !isAtClaim()) {
        return;
    }
    const now = plotNow();
    claimPlotBox.classList.toggle('none', now === null);
    claimPlotBox.dataset.none = say('claims.plot.none');
    const size = plotSize();
    if (now === null || size.width < 20 || size.height < 20) {
        claimPlot.hidden = true;
        return;
    }
    drawing.isAsked = true;
    const list = await ask('drawClaim', {...known(now), pointed: claim.pointed, chosen: claim.chosen, size});
    drawing.isAsked = false;
    claimPlot.hidden = false;
    if (drawing.isWanted) {
        drawClaim();
    }
    if (plotNow()?.id === now.id) {
        draw(claimPlot, {...size, zoom: 1, list});
        setAttribute(claimPlot, 'aria-label', claim.isShown ? now.plot.values.title : `${now.plot.values.title}: ${say('claims.plot.hidden')}`);
    }
}

/** The plot for the worker, which keeps those that it has seen. */
function known({id, plot}) {
    const isNew = !drawing.sent.has(id);
    drawing.sent.add(id);
    return {id, hidden: claim.isShown ? '' : say('claims.plot.hidden'), ...(isNew ? {plot: JSON.stringify(plot)} : {})};
}

/** The case whose curve is under the pointer; −1 for none. */
async function caseAt(event) {
    const now = plotNow();
    if (!claim.isShown || now === null) {
        return -1;
    }
    const box = claimPlot.getBoundingClientRect();
    return ask('atClaim', {...known(now), x: event.clientX - box.left, y: event.clientY - box.top, size: plotSize()});
}

/** Marks the curve under the pointer, unless it has moved on before the answer came. */
async function pointAtCurve(event) {
    const number = ++drawing.pointing;
    const found = await caseAt(event);
    if (number === drawing.pointing) {
        pointAtCase(found);
    }
}

// --- A case as an experiment ---

/** Runs a case in the lanes of the page. */
async function openCase(number) {
    claim.chosen = number;
    await openInLanes(claim.about.cases[number].experiment, number);
}

/** The address has changed: what it says opens once the verdict is shown. */
function followClaimAddress() {
    if (!location.hash.startsWith('#e=')) {
        return;
    }
    claim.linked = location.hash;
    if (claim.isShown) {
        openLinked();
    }
}

async function openLinked() {
    let experiment = null;
    try {
        experiment = await readHash(claim.linked);
    } catch {
        showBanner(say('page.brokenLink'));
        return;
    }
    await openInLanes(experiment, -1);
}

/** Runs an experiment in the lanes: that of a case, or with −1 that of a link; one that cannot be trained leaves the claim. */
async function openInLanes(experiment, number) {
    const before = given.experiment;
    given.experiment = experiment;
    leaveClaim(number);
    if (given.plots.includes(claim.about.shows)) {
        choosePlot(claim.about.shows);
    }
    const wrong = await openExperiment(experiment);
    if (wrong !== '') {
        given.experiment = before;
        backToClaim();
    }
    showBanner(wrong);
}

function leaveClaim(number) {
    markCells();
    if (number >= 0 && !claimBar.hidden && document.activeElement.parentElement === claimBar && document.activeElement.tagName === 'SELECT') {
        // Another case by the chooser, which stays: its outcome alone is another one.
        claimBar.lastChild.replaceWith(outcomeOf(number));
        return;
    }
    title.textContent = given.title;
    app.classList.remove('atClaim', 'noAddress');
    claimBar.hidden = false;
    const back = textButton('chevron', say('page.claim.back'), backToClaim, {className: 'back'});
    claimBar.replaceChildren(back, ...(number < 0 ? [] : [caseChooser(number), outcomeOf(number)]));
    back.focus({preventScroll: true});
    scrollTo(0, 0);
}

function caseChooser(number) {
    const {cases} = claim.about;
    const which = make('select', {ariaLabel: say('claims.openCase.which'), hidden: cases.length < 2,
        onchange: () => openCase(Number(which.value))},
        ...cases.map(({name}, number) => make('option', {value: number, textContent: name})));
    which.value = number;
    return which;
}

/** What came of a case when it was measured. */
function outcomeOf(number) {
    const each = claim.about.cases[number];
    const outcome = each.leftOut !== null ? [] : [make('span', {className: `case ${each.holds ? 'holds' : 'fails'}`},
        icon(each.holds ? 'check' : 'close'), each.amount)];
    return make('span', {className: 'outcome'}, make('span', {className: 'muted', textContent: `${claim.about.figures}:`}), ...outcome);
}

function backToClaim() {
    showBanner('');
    showClaim();
    (claim.cells.get(claim.chosen) ?? claimWords.querySelector('.run')).focus();
}
