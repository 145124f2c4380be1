// The timeline: where the page is, playing, and the keys.

const OPEN_MS = 1200;
const WHOLE_RUN_S = 12;
const LESSON_S = 10;
/** Readers who want less motion see so few pictures a second while it plays. */
const CALM_MS = 600;

const timeline = {};

function makeTimeline() {
    const scrubber = make('input', {type: 'range', className: 'scrubber', min: 0, max: 1, step: 1, value: 0,
        ariaLabel: say('page.step'), oninput: () => go(Number(scrubber.value))});
    const play = iconButton('play', say('timeline.play'), () => toggle(), {className: 'play'});
    const opener = textButton('open', say('timeline.open.name'), () => openStep(page.phase < 0),
        {className: 'opener', title: say('timeline.open')});
    const at = make('p', {className: 'at'}, make('b'), ' ', make('span'));
    const progress = make('progress', {max: 1, value: 0, hidden: true, ariaLabel: say('page.training')});
    const buttons = make('span', {className: 'buttons'},
        iconButton('toStart', say('timeline.toStart'), () => go(0)),
        iconButton('back', say('timeline.stepBack'), () => move(-1)),
        play,
        iconButton('forward', say('timeline.step'), () => move(1)),
        iconButton('toEnd', say('timeline.toEnd'), () => page.state && go(page.state.last), {className: 'atEnd'}),
        opener);
    Object.assign(timeline, {scrubber, play, opener, at, progress});
    timeline.box = make('footer', {role: 'group', ariaLabel: say('page.timeline')}, progress, buttons, scrubber, at);
    return timeline.box;
}

let played = 0;
let before = 0;

function showPosition(shown) {
    const {last, known, done} = page.state;
    page.shown = shown;
    keepInRun();
    timeline.scrubber.max = last;
    timeline.scrubber.value = page.step < 0 ? shown : page.step;
    fillTrack(timeline.scrubber);
    setAttribute(timeline.scrubber, 'aria-valuetext', say('timeline.position', grouped(shown), grouped(last)));
    setText(phase, page.phase < 0 ? '' : say('page.phase', page.phase + 1, page.state.phases));
    setText(timeline.at.children[0], say('page.stepNumber', grouped(shown)));
    setText(timeline.at.children[1], page.covered ? say('page.coveredTimeline') : say('page.ofSteps', grouped(last)));
    timeline.progress.hidden = done || page.covered;
    timeline.progress.value = last === 0 ? 1 : known / last;
    timeline.opener.disabled = last === 0 || page.covered;
}

/** Comes back into a run that has become shorter, or has other phases. */
function keepInRun() {
    const {last, phases, done} = page.state;
    if (done && last === 0 && page.phase >= 0) {
        page.phase = -1;
        showOpened();
    }
    page.phase = Math.min(page.phase, phases - 1);
    if (done && (page.step < 0 || page.step > lastToShow())) {
        page.step = lastToShow();
    }
}

/** No update leads on from the last step, so it cannot be opened. */
const lastToShow = () => page.phase < 0 ? page.state.last : page.state.last - 1;

function showPlay() {
    timeline.play.replaceChildren(icon(page.covered ? 'lock' : page.playing ? 'pause' : 'play'));
    const name = say(page.playing ? 'timeline.pause' : 'timeline.play');
    timeline.play.title = name;
    timeline.play.setAttribute('aria-label', name);
}

function go(to) {
    if (page.state && !page.covered) {
        page.step = Math.max(0, Math.min(lastToShow(), to));
        look();
    }
}

/** Moves by so many steps, or phases while a step is open. */
function move(by) {
    if (!page.state || page.covered) {
        return;
    }
    if (page.phase < 0) {
        go((page.step < 0 ? page.shown : page.step) + by);
        return;
    }
    const {phases, last} = page.state;
    const all = page.step * phases + page.phase + by;
    const now = Math.max(0, Math.min(last * phases - 1, all));
    page.step = Math.floor(now / phases);
    page.phase = now % phases;
    look();
}

function openStep(isOpen) {
    if (!page.state || page.state.last === 0 || page.covered) {
        return;
    }
    page.phase = isOpen ? 0 : -1;
    page.step = Math.min(page.step < 0 ? page.shown : page.step, lastToShow());
    showOpened();
    look();
}

function showOpened() {
    const isOpen = page.phase >= 0;
    app.classList.toggle('opened', isOpen);
    timeline.opener.replaceChildren(icon(isOpen ? 'close' : 'open'),
        make('span', {textContent: say(isOpen ? 'timeline.close.name' : 'timeline.open.name')}));
}

function toggle() {
    if (!page.state || page.covered) {
        return;
    }
    page.playing = !page.playing;
    if (page.playing) {
        if (page.phase < 0 && page.step >= page.state.last) {
            page.step = 0;
        }
        before = performance.now();
        played = page.step;
        requestAnimationFrame(advance);
    }
    showPlay();
}

function advance(now) {
    if (!page.playing) {
        return;
    }
    const passed = now - before;
    if (page.phase >= 0) {
        playPhase(passed, now);
    } else if (!calm.matches || passed >= CALM_MS) {
        before = now;
        playSteps(Math.min(CALM_MS, passed) / 1000);
    }
    requestAnimationFrame(advance);
}

function playPhase(passed, now) {
    if (passed > OPEN_MS) {
        before = now;
        const {step, phase} = page;
        move(1);
        if (page.step === step && page.phase === phase) {
            toggle();
        }
    }
}

/** A lesson shows a whole run in the same time, so that nobody waits and nobody misses it. */
const stepsPerSecond = (last) => given.lesson ? last / LESSON_S : Math.max(4, last / WHOLE_RUN_S);

function playSteps(seconds) {
    const {last, known} = page.state;
    if (page.step !== Math.floor(played)) {
        played = page.step;
    }
    played = Math.min(last, known, played + seconds * stepsPerSecond(last));
    if (Math.floor(played) !== page.step) {
        go(Math.floor(played));
    }
    if (page.step >= last) {
        toggle();
    }
}

// --- Keys ---

const KEYS = {
    ' ': () => toggle(),
    ArrowLeft: (event) => move(event.shiftKey ? -10 : -1),
    ArrowRight: (event) => move(event.shiftKey ? 10 : 1),
    Home: () => go(0),
    End: () => page.state && go(page.state.last),
    o: () => openStep(page.phase < 0),
    '?': () => showKeys(),
    F1: () => showKeys(),
};

/** Whether an element needs a key itself. */
function isForElement(element, key) {
    if (element.closest('dialog, [role=menu]') || /^(SELECT|TEXTAREA)$/.test(element.tagName)) {
        return true;
    }
    if (element.tagName === 'INPUT') {
        return element.type !== 'range' || /^(Arrow|Home|End)/.test(key) && element !== timeline.scrubber;
    }
    return key === ' ' && element.tagName === 'BUTTON';
}

function onKey(event) {
    if (isAtClaim() && event.key !== '?' && event.key !== 'F1') {
        return;
    }
    if (given.lesson && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && onLessonKey(event)) {
        event.preventDefault();
        return;
    }
    const action = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
    if (action && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
        && !isForElement(event.target, event.key)) {
        event.preventDefault();
        action(event);
    }
}
