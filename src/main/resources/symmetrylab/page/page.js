// The page around the program: header, layout, opening experiments. What there is to choose, and every sentence about it,
// comes from the program.

const still = document.getElementById('still');
const title = make('h1');
const header = make('header');
const problem = make('p', {className: 'problem banner', role: 'alert', hidden: true});
const settings = make('div', {className: 'controls', role: 'group'});
const settingsRow = make('div', {className: 'settings', id: 'settings'}, settings);
const panels = make('div', {className: 'panels'});
const main = make('main', {}, area, make('div', {className: 'tabs'}, tabs, phase, make('div', {className: 'key surface'}, key)), panels);
const app = make('div', {id: 'app', hidden: true});

function build() {
    const mayChange = ['start', 'sliders', ...SETTINGS].some((id) => rule(id) === 'shown');
    const hasSettings = SETTINGS.some((id) => rule(id) !== 'hidden');
    const reset = textButton('reset', say('page.reset'), startAgain, {className: 'reset onlyWide ofLanes', title: say('page.reset')});
    title.textContent = given.title;
    settings.ariaLabel = say('page.settings');
    header.append(make('div', {className: 'titles'}, title, make('p', {className: 'note', textContent: given.note})),
        textButton('link', say('page.copyLink'), copyLink, {className: 'copy', title: say('page.copyLink')}),
        textButton('code', say('page.code'), showCode, {className: 'onlyWide'}),
        ...(mayChange && !hasSettings ? [reset] : []),
        makeMenu([
            {name: 'code', text: say('page.code'), action: showCode, className: 'onlyNarrow'},
            ...(mayChange ? [{name: 'reset', text: say('page.reset'), action: startAgain, className: 'onlyNarrow ofLanes'}] : []),
            ...(given.lesson ? [{name: 'reset', text: say('lessons.restart'), action: restartLesson}] : []),
            {name: 'picture', text: say('page.picture'), action: savePicture, className: 'ofPicture'},
            {name: 'keys', text: say('keys.title'), action: showKeys},
            {name: 'open', text: say('page.about'), action: showAbout},
        ]));
    if (mayChange && hasSettings) {
        settingsRow.append(reset);
    }
    makeTabs();
    tabs.querySelector('#tab-settings').hidden = !hasSettings;
    settingsRow.hidden = !hasSettings;
    app.classList.toggle('noPlots', given.plots.length === 0);
    panels.append(plots);
    app.append(header, claimBar, problem, claimView, settingsRow, main, makeTimeline(), spoken, spokenOfLanes, toast, tip);
    document.body.append(app);
    placeSettings();
    listen();
}

/** Settings are a row below the header, or the last tab of a narrow page. */
function placeSettings() {
    if (narrow.matches) {
        panels.append(settingsRow);
        if (given.plots.length === 0 && !settingsRow.hidden) {
            choosePlot('settings');
        }
    } else {
        (course.row ?? main).before(settingsRow);
        if (app.classList.contains('atSettings')) {
            choosePlot(page.plot);
        }
    }
    look();
}

function listen() {
    addEventListener('keydown', onKey);
    addEventListener('hashchange', () => given.claim ? followClaimAddress() : openAddress().catch((error) => fail(error.message)));
    addEventListener('scroll', hideTip, true);
    dark.addEventListener('change', look);
    narrow.addEventListener('change', placeSettings);
    visualViewport?.addEventListener('resize', look);
    sizes.observe(key.parentElement);
}

function fail(message) {
    app.hidden = true;
    still.hidden = false;
    still.className = '';
    document.getElementById('why').textContent = say('page.failed', message);
}

const HEARD = {
    loaded: () => (given.claim ? startClaim() : openFirst()).catch((error) => fail(error.message)),
    shown(message) {
        if (given.claim && isAtClaim()) {
            // A case that was left.
            return;
        }
        if (message.controls) {
            page.controls = JSON.parse(message.controls);
            showLanes();
            message.problems.forEach(([id, text]) => showProblem(id, text));
            keepInAddress();
        }
        page.state = JSON.parse(message.state);
        showState(message.step);
        drawPictures(message.pictures);
    },
    skipped() {},
    failed(message) {
        console.error(message.stack);
        fail(message.message);
    },
};

function showState(shown) {
    const text = given.ownTitle ? given.title : page.state.title;
    setText(title, text);
    document.title = text;
    page.state.lanes.forEach((now, i) => showLane(page.lanes[i], now));
    showPosition(page.covered ? 0 : shown);
    if (given.lesson) {
        lessonShown(shown);
    }
    speakChanges(page.state.lanes);
}

// --- Opening ---

/** Opens an experiment; what is wrong with it, or ''. */
async function openExperiment(text) {
    const opened = await ask('open', {experiment: text});
    if (opened.problem === '') {
        page.controls = JSON.parse(opened.controls);
        page.step = given.step;
        page.phase = -1;
        showOpened();
        if (page.playing) {
            toggle();
        }
        page.state = null;
        still.hidden = true;
        app.hidden = false;
        showLanes();
        look();
    }
    return opened.problem;
}

function showBanner(text) {
    problem.hidden = text === '';
    setText(problem, text);
}

async function openFirst() {
    if (given.lesson) {
        await openLesson();
        return;
    }
    const wrong = await openAddress();
    if (!page.controls) {
        const problems = await openExperiment(given.experiment);
        if (problems !== '') {
            fail(problems);
        }
        showBanner(wrong);
    }
}

/** Opens what the address says; what is wrong with it, or ''. */
async function openAddress() {
    if (given.lesson) {
        return '';
    }
    let text = null;
    try {
        text = await readHash(location.hash);
    } catch {
        showBanner(say('page.brokenLink'));
        return say('page.brokenLink');
    }
    if (text === null) {
        return '';
    }
    const problems = await openExperiment(text);
    showBanner(problems);
    return problems;
}

async function startAgain() {
    history.replaceState(null, '', location.href.replace(/#.*$/, ''));
    showBanner('');
    document.activeElement?.blur();
    await openExperiment(given.experiment);
}

let keeping = 0;

/** Writes the experiment into the address when it has been left alone for a moment, so that loading again brings it back. */
function keepInAddress() {
    clearTimeout(keeping);
    keeping = setTimeout(async () => history.replaceState(null, '', await currentHash()), 700);
}

async function start() {
    if (!canRun()) {
        const why = document.getElementById('why');
        why.textContent = why.dataset.old;
        still.className = '';
        return;
    }
    window.onerror = null;
    Object.assign(given, JSON.parse(new TextDecoder().decode(await unpacked('stock'))));
    build();
    await startWorker(HEARD, fail);
}

start().catch((error) => fail(error.message));
