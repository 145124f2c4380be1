// A lesson: pages of words beside the lanes. On a page with a question nothing runs before it is answered; then the lanes
// run once, and after that the page says what was measured.

const MOST_MOVES = 100;

/** Where the reader is; a visit remembers the part of a page that is at hand and what was said there. */
const course = {
    at: 0,
    furthest: 0,
    visits: [],
    /** The number of the experiment in the lanes; −1 for none. */
    stage: -1,
    parts: {},
};

const lessonPage = () => given.lesson.pages[course.at];
const visit = () => course.visits[course.at];

/** The question of a page: its own, or that of an earlier page asked again. */
function questionOf(number) {
    const {again, question} = given.lesson.pages[number];
    return (again >= 0 ? given.lesson.pages[again].question : question) ?? null;
}

const questionNow = () => questionOf(course.at);
const isOwn = () => lessonPage().experiment >= 0;
const isLastPage = () => course.at === given.lesson.pages.length - 1;
const canGoOn = () => (visit().part === 'read' || visit().part === 'explain') && !isLastPage();

/** Whether it is still hidden what the experiment of a page does. */
function isHidden(number) {
    const {part} = course.visits[number];
    return given.lesson.pages[number].locked && part !== 'watch' && part !== 'explain';
}

// --- Going through ---

async function openLesson() {
    course.visits = given.lesson.pages.map((page, number) => ({part: questionOf(number) ? 'predict' : 'read', guess: null, votes: {}}));
    course.number = lessonNumber();
    recall();
    buildLesson();
    await openPage(course.at);
    // A first page may be words alone: then no experiment has shown the page.
    still.hidden = true;
    app.hidden = false;
}

/** Forgets what was said, for the next reader. */
async function restartLesson() {
    course.visits = given.lesson.pages.map((each, number) => ({part: questionOf(number) ? 'predict' : 'read', guess: null, votes: {}}));
    course.furthest = 0;
    await openPage(0);
    course.title.focus({preventScroll: true});
}

/** Opens a page, with the experiment that stands beside it. */
async function openPage(number) {
    if (visit().part === 'watch') {
        // Left while it ran: the prediction stays, and it may run again.
        visit().part = 'predict';
    }
    if (page.playing) {
        toggle();
    }
    course.at = number;
    course.furthest = Math.max(course.furthest, number);
    // Closing a vote gives the focus to its button, which the page to come may not have.
    const hadFocus = isVoting() || document.activeElement === vote.button || course.box.contains(document.activeElement);
    closeVote();
    await showBeside(lessonPage().beside);
    openAnswer();
    showLesson();
    remember();
    course.words.scrollTop = 0;
    scrollTo(0, 0);
    if (hadFocus) {
        course.title.focus({preventScroll: true});
    }
    spoken.textContent = `${say('lessons.page', number + 1, given.lesson.pages.length)}: ${lessonPage().title}`;
}

/** Shows the experiment of a page in the lanes, at the step at which the reader may see it; −1 for none. */
async function showBeside(number) {
    app.classList.toggle('wordsAlone', number < 0);
    if (number < 0) {
        return;
    }
    const {experiment, step, plots: kinds} = given.lesson.pages[number];
    given.step = isHidden(number) ? 0 : course.visits[number].part === 'explain' ? -1 : step;
    page.covered = isHidden(number);
    page.futureHidden = false;
    usePlots(kinds);
    if (course.stage !== experiment) {
        course.stage = experiment;
        await openExperiment(given.lesson.experiments[experiment]);
    }
    page.step = given.step;
    page.phase = -1;
    showOpened();
    if (page.covered) {
        cover();
    } else {
        uncover();
    }
}

function setPart(part) {
    const hadFocus = course.box.contains(document.activeElement) || vote.button === document.activeElement;
    visit().part = part;
    page.futureHidden = part === 'watch';
    showLesson();
    if (hadFocus) {
        (part === 'explain' ? course.ask : course.title).focus({preventScroll: true});
    }
    remember();
    look();
}

/** Runs the experiment once, if a whole answer is there. */
function runLesson() {
    if (visit().part !== 'predict' || !isWhole() || !page.state) {
        return;
    }
    if (!isOwn()) {
        explain();
        return;
    }
    setPart('watch');
    page.step = 0;
    uncover();
    playFromStart();
    if (narrow.matches) {
        main.scrollIntoView({block: 'start'});
    }
}

function playFromStart() {
    if (page.playing) {
        toggle();
    }
    page.step = 0;
    toggle();
}

function explain() {
    setPart('explain');
    if (narrow.matches && !isVoting()) {
        course.words.scrollIntoView({block: 'start'});
    }
    spoken.textContent = [say('lessons.part.explain'), outcomeText(), course.why.textContent].join(' ');
    showVoteResult();
}

/** What a lesson does once a step is shown: at the end of the run, the page explains. */
function lessonShown(shown) {
    if (visit().part === 'watch' && page.state.done && shown >= page.state.last && page.step >= page.state.last) {
        explain();
    }
}

function nextPage() {
    if (canGoOn()) {
        openPage(course.at + 1);
    }
}

function pageBefore() {
    if (course.at > 0) {
        openPage(course.at - 1);
    }
}

function guess(value) {
    if (visit().part === 'predict') {
        visit().guess = value;
        showLesson();
        remember();
    }
}

// --- Remembering, in this browser and this tab only ---

const MEMORY = `symmetry-lab ${location.pathname}`;

/** A number for a text; texts that differ have other numbers, as good as always. */
const numberOf = (text) => [...text].reduce((sum, character) => (31 * sum + character.codePointAt(0)) % 0xffffffffffff, 7);

/** The lesson that was remembered must be this one: a changed one has other pages. */
const lessonNumber = () => numberOf(JSON.stringify(given.lesson));

function remember() {
    try {
        const {at, furthest, visits} = course;
        sessionStorage.setItem(MEMORY, JSON.stringify({lesson: course.number, at, furthest, visits}));
    } catch {
        // The page forgets when it is closed.
    }
}

function recall() {
    try {
        const known = JSON.parse(sessionStorage.getItem(MEMORY));
        if (known?.lesson === course.number) {
            const visits = known.visits.map((each) => ({...each, part: each.part === 'watch' ? 'predict' : each.part}));
            Object.assign(course, {at: known.at, furthest: known.furthest, visits});
        }
    } catch {
        forget();
    }
}

function forget() {
    try {
        sessionStorage.removeItem(MEMORY);
    } catch {
        // Nothing is remembered here.
    }
}

// --- The words ---

function buildLesson() {
    const part = (name) => make('li', {textContent: say(`lessons.part.${name}`)});
    course.parts = {predict: part('predict'), watch: part('watch'), explain: part('explain')};
    course.partRow = make('ol', {className: 'parts'}, ...Object.values(course.parts));
    course.title = make('h2', {className: 'pageTitle', tabIndex: -1});
    course.text = make('div', {className: 'prose'});
    course.ask = make('div', {className: 'ask', role: 'heading', 'aria-level': '3', tabIndex: -1});
    course.answer = make('div', {className: 'answerBox'});
    course.outcome = make('div', {className: 'outcome'});
    course.why = make('div', {className: 'prose why'});
    course.run = textButton('lock', say('lessons.run'), runLesson, {className: 'runLesson'});
    course.next = make('button', {type: 'button', className: 'main', textContent: say('lessons.next'), onclick: nextPage});
    course.again = textButton('reset', say('lessons.again'), playFromStart);
    course.remark = make('p', {className: 'remark'});
    course.words = make('div', {className: 'wordsColumn'}, course.partRow, course.title, course.text, course.ask, course.answer, course.outcome, course.why);
    course.foot = make('div', {className: 'wordsFoot'}, course.run, course.next, course.again, course.remark);
    course.box = make('section', {className: 'words', ariaLabel: given.title}, course.words, course.foot);
    course.where = make('span', {className: 'where'});
    course.segments = make('span', {className: 'pageSegments'}, ...given.lesson.pages.map((each, number) => make('button',
        {type: 'button', title: `${number + 1}. ${each.title}`, ariaLabel: `${number + 1}. ${each.title}`, onclick: () => openPage(number)})));
    course.bar = make('nav', {className: 'lessonBar', ariaLabel: given.title}, course.where, course.segments, makeVote({
        visit,
        title: () => given.title,
        question: questionNow,
        canRun: () => page.state !== null,
        keep: remember,
        guess,
        run: runLesson,
        next: nextPage,
        isLast: isLastPage,
    }));
    header.querySelector('.titles').after(course.bar);
    course.row = make('div', {className: 'lessonRow'});
    main.before(course.row);
    course.row.append(course.box, vote.box, main);
    panels.append(makeLineBox());
    app.classList.add('lesson');
    app.classList.toggle('noAddress', baseAddress() === '');
}

/** Tabs for the plots of a page. */
function usePlots(kinds) {
    given.plots = kinds;
    page.plot = kinds[0];
    app.classList.toggle('noPlots', kinds.length === 0);
    app.classList.toggle('onePlot', kinds.length === 1);
    tabs.replaceChildren();
    makeTabs();
    tabs.querySelector('#tab-settings').hidden = settingsRow.hidden;
    // Without plots the tab of settings is the only one.
    const atSettings = narrow.matches && kinds.length === 0 && !settingsRow.hidden;
    app.classList.toggle('atSettings', atSettings);
    showTabs(atSettings ? 'settings' : page.plot);
}

function showLesson() {
    const {title, text, why, askedAgain} = lessonPage();
    const {part} = visit();
    const question = questionNow();
    const explains = part === 'explain';
    app.dataset.part = part;
    app.classList.toggle('asksLine', question?.kind === 'curve');
    course.partRow.hidden = question === null;
    for (const [name, item] of Object.entries(course.parts)) {
        item.classList.toggle('current', name === part);
        setCurrent(item, name === part, 'step');
    }
    course.title.textContent = title;
    course.title.hidden = explains;
    setHtml(course.text, explains ? '' : text);
    setHtml(course.ask, question === null ? '' : explains ? question.asked : question.ask);
    setHtml(course.why, explains || question === null ? why : '');
    course.why.dataset.lead = explains ? say('lesson.why').replace(/:$/, '.') : '';
    showAnswer();
    course.run.hidden = part !== 'predict';
    course.run.disabled = !isWhole();
    course.run.classList.toggle('main', isWhole());
    course.run.firstChild.replaceWith(icon(isWhole() ? 'play' : 'lock'));
    course.next.hidden = part === 'predict' || isLastPage();
    course.next.disabled = !canGoOn();
    course.again.hidden = !explains || !isOwn();
    setText(course.remark, remarkOf(part, question, askedAgain));
    setText(course.where, say('lessons.page', course.at + 1, given.lesson.pages.length));
    [...course.segments.children].forEach((segment, number) => {
        segment.disabled = number > course.furthest;
        segment.classList.toggle('seen', number <= course.furthest);
        setCurrent(segment, number === course.at, 'page');
    });
    showHighlight();
    showVoteButton();
}

function setCurrent(item, isCurrent, what) {
    if (isCurrent) {
        item.setAttribute('aria-current', what);
    } else {
        item.removeAttribute('aria-current');
    }
}

function setHtml(box, html) {
    box.hidden = html === '';
    if (box.dataset.html !== html) {
        box.dataset.html = html;
        box.innerHTML = html;
    }
}

function remarkOf(part, question, askedAgain) {
    if (part === 'predict') {
        return isWhole() ? '' : say(`lessons.first.${question.kind === 'curve' && visit().guess ? 'whole' : question.kind}`);
    }
    if (part === 'watch') {
        return say('lessons.watch');
    }
    if (part === 'explain' && askedAgain >= 0) {
        return say('lessons.askedAgain', askedAgain + 1);
    }
    return isLastPage() ? say('page.lessonEnd') : '';
}

/** Frames the part of the page that the words speak of. */
function showHighlight() {
    for (const each of document.querySelectorAll('.pointed')) {
        each.classList.remove('pointed');
    }
    const {part, lane: only} = lessonPage().highlight ?? {part: '', lane: -1};
    if (part === 'timeline') {
        timeline.box.classList.add('pointed');
    }
    const places = {lane: '.lane', sentence: '.sentence', figures: '.numbers', network: '.picture', output: '.picture'};
    page.lanes.forEach((lane, number) => {
        if (only < 0 || only === number) {
            const place = part === 'plot' ? lane.plotBox : part === 'lane' ? lane.box : places[part] && lane.box.querySelector(places[part]);
            place?.classList.add('pointed');
        }
    });
}

// --- Keys ---

function turn(event, by) {
    if (event.target === timeline.scrubber) {
        return false;
    }
    const {part} = visit();
    const kind = questionNow()?.kind;
    if (part === 'predict' && kind === 'slider') {
        moveSlider(2 * by);
    } else if (part === 'predict' && kind === 'curve') {
        moveCursor(by);
    } else if (by > 0) {
        nextPage();
    } else {
        pageBefore();
    }
    return true;
}

const steps = (by) => move(by * Math.max(1, Math.round((page.state?.last ?? 0) / MOST_MOVES)));

const LESSON_KEYS = {
    Enter() {
        if (visit().part === 'predict') {
            runLesson();
        } else {
            nextPage();
        }
    },
    ' '() {
        if (visit().part === 'predict') {
            runLesson();
        } else {
            toggle();
        }
    },
    ArrowRight: (event) => !event.shiftKey && turn(event, 1),
    ArrowLeft: (event) => !event.shiftKey && turn(event, -1),
    ArrowUp: () => bendLine(1),
    ArrowDown: () => bendLine(-1),
    PageDown: () => nextPage(),
    PageUp: () => pageBefore(),
    Delete: () => guess(null),
    ',': () => steps(-1),
    '.': () => steps(1),
    v: () => openVote(),
};

/** What a key does in a lesson; false if it does nothing there. */
function onLessonKey(event) {
    if (isForElement(event.target, event.key)) {
        return false;
    }
    if (isVoting()) {
        return onVoteKey(event);
    }
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) {
        return true;
    }
    if (/^[1-9]$/.test(event.key)) {
        return pressAnswer(Number(event.key));
    }
    const isButton = event.target.tagName === 'BUTTON';
    if (isButton && event.key === 'Enter' && !event.target.matches('.guessed')) {
        return false;
    }
    const action = LESSON_KEYS[event.key] ?? LESSON_KEYS[event.key.toLowerCase()];
    return action !== undefined && action(event) !== false;
}
