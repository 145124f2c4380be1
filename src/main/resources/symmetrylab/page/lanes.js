// The lanes: name, state, sentence, numbers, start and network of each, and the plots below them.

/** Networks of this height have room for their output; in lower places they are drawn smaller. */
const HEIGHT_WITH_OUTPUT = 172;

const area = make('div', {className: 'lanes'});
const plots = make('div', {className: 'plots', role: 'tabpanel', id: 'plots'});
const tabs = make('div', {className: 'segments', role: 'tablist'});
/** Which phase of the open step is shown. */
const phase = make('p', {className: 'phase'});
const key = make('canvas', {id: 'key', ariaHidden: 'true'});
const spoken = make('p', {className: 'unseen', ariaLive: 'polite'});
const spokenOfLanes = make('p', {className: 'unseen', ariaLive: 'polite'});
let said = [];

/** Places change their sizes with the window, and with the sentences above them. */
const sizes = new ResizeObserver(() => look());

function makeLane(number) {
    const lane = {
        number,
        name: make('h2', {id: `name${number}`}),
        badges: make('span', {className: 'badges'}),
        sentence: make('p', {className: 'sentence'}),
        numbers: make('p', {className: 'numbers'}),
        start: make('div', {className: 'controls', role: 'group'}),
        network: make('canvas', {id: `network${number}`, role: 'img'}),
        plot: make('canvas', {id: `plot${number}`, role: 'img'}),
    };
    lane.title = make('h3', {className: 'sheetTitle'});
    lane.sheet = make('div', {className: 'start', id: `start${number}`},
        make('div', {className: 'sheetHead'}, lane.title,
            iconButton('close', say('page.close'), () => openSheet(lane, false))),
        lane.start);
    lane.change = textButton('sliders', say('page.changeStart'), () => openSheet(lane, true),
        {className: 'changeStart', 'aria-expanded': 'false', 'aria-controls': lane.sheet.id});
    lane.box = make('section', {className: 'lane', 'aria-labelledby': lane.name.id},
        make('div', {className: 'head'}, lane.name, lane.change, lane.badges),
        lane.sentence, lane.numbers, lane.sheet,
        make('div', {className: 'picture surface'}, lane.network));
    lane.plotBox = make('div', {className: 'plot'}, make('p', {className: 'plotName', ariaHidden: 'true'}),
        make('div', {className: 'surface', 'data-covered': say('page.covered')}, lane.plot));
    lane.sheet.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && lane.sheet.classList.contains('open')) {
            openSheet(lane, false);
            event.stopPropagation();
        }
    });
    return lane;
}

/** Opens or closes the sheet with the start of a lane, which only narrow pages have. */
function openSheet(lane, isOpen) {
    for (const each of page.lanes) {
        const now = each === lane && isOpen;
        each.sheet.classList.toggle('open', now);
        each.change.setAttribute('aria-expanded', String(now));
    }
    if (isOpen) {
        lane.box.style.scrollMarginBottom = `${lane.sheet.offsetHeight + 4}px`;
        lane.box.scrollIntoView({block: 'nearest'});
        lane.start.querySelector('button, select, input')?.focus({preventScroll: true});
    } else {
        lane.change.focus();
    }
}

/** Shows as many lanes as the experiment has, and the controls of each. */
function showLanes() {
    const {common, lanes} = page.controls;
    while (page.lanes.length > lanes.length) {
        const lane = page.lanes.pop();
        lane.box.remove();
        lane.plotBox.remove();
    }
    while (page.lanes.length < lanes.length) {
        const lane = makeLane(page.lanes.length);
        page.lanes.push(lane);
        area.append(lane.box);
        plots.append(lane.plotBox);
        sizes.observe(lane.network.parentElement);
        sizes.observe(lane.plot.parentElement);
        watchPointer(lane, lane.network, 'network');
        watchPointer(lane, lane.plot, 'plot');
    }
    app.style.setProperty('--lanes', lanes.length);
    app.dataset.lanes = lanes.length;
    fillBox(settings, common);
    page.lanes.forEach((lane, i) => {
        fillBox(lane.start, lanes[i]);
        lane.sheet.hidden = lane.start.hidden;
        lane.change.hidden = lane.start.hidden;
    });
}

const figureOf = (lane, canvas) => canvas === lane.network ? 'network' : page.phase >= 0 ? 'step' : page.plot;

/** The height of letters in a picture, which grows with it, and with those around it. */
function textSize(width) {
    const root = parseFloat(getComputedStyle(document.documentElement).fontSize) / 15;
    return Math.max(11.5, Math.min(14, width / 36)) * root;
}

/** The picture that is wanted on a canvas; null if it is not to be seen. */
function pictureOf(lane, canvas) {
    const {width, height} = canvas.parentElement.getBoundingClientRect();
    if (width < 20 || height < 20) {
        return null;
    }
    const zoom = canvas === lane.network ? Math.min(1, height / HEIGHT_WITH_OUTPUT) : 1;
    return {key: canvas.id, lane: lane.number, figure: figureOf(lane, canvas), width: Math.floor(width / zoom),
        height: Math.floor(height / zoom), text: textSize(width) * (zoom < 1 ? 1.1 : 1), zoom};
}

/** The key to the dashes of weights, beside the tabs. */
function keyPicture() {
    key.hidden = page.plot !== 'trajectories' || page.phase >= 0;
    const {width, height} = key.parentElement.getBoundingClientRect();
    return key.hidden || width < 20 ? null
        : {key: key.id, lane: 0, figure: 'key', width: Math.floor(width), height: Math.floor(height), text: textSize(Infinity), zoom: 1};
}

/** What is to be seen, for the program. */
function viewNow() {
    const pictures = [keyPicture(), ...page.lanes.flatMap((lane) => [pictureOf(lane, lane.network), pictureOf(lane, lane.plot)])]
        .filter((picture) => picture !== null);
    return {step: page.step, phase: page.phase, theme: themeNow(), covered: page.covered,
        futureHidden: page.covered || page.futureHidden, pictures};
}

// --- Showing a state ---

function showLane(lane, state) {
    const now = page.covered ? coveredLane(state) : state;
    setText(lane.name, now.name);
    const badges = [[now.state, now.sign], ...(now.solved ? [[say('page.solved'), 'solved']] : [])];
    const shape = JSON.stringify(badges);
    if (lane.badges.dataset.shape !== shape) {
        lane.badges.dataset.shape = shape;
        lane.badges.replaceChildren(...badges.map(([textContent, kind]) =>
            make('span', {className: `badge ${kind}`, textContent})));
    }
    const sentence = `${now.what} ${now.why}`;
    if (lane.said !== sentence) {
        lane.said = sentence;
        lane.sentence.replaceChildren(make('b', {textContent: now.what}), ` ${now.why}`);
    }
    lane.sentence.className = `sentence ${now.tone}`;
    showNumbers(lane.numbers, now.numbers);
    setText(lane.title, say('page.startOf', now.name));
    setAttribute(lane.start, 'aria-label', say('page.startOf', now.name));
    setText(lane.plotBox.querySelector('.plotName'), now.name);
    setAttribute(lane.network, 'aria-label', now.spoken);
    setAttribute(lane.plot, 'aria-label', `${say(`plot.${figureOf(lane, lane.plot)}`)}: ${now.name}${
        page.covered ? ` – ${say('page.covered')}` : ''}`);
}

function showNumbers(box, numbers) {
    if (box.children.length !== numbers.length) {
        box.replaceChildren(...numbers.map(() => make('span', {}, make('span'), ' ', make('b'))));
    }
    numbers.forEach(([name, value], i) => {
        setText(box.children[i].children[0], name);
        setText(box.children[i].children[1], value);
    });
}

/** Tells a screen reader about lanes whose state, or open phase, is another one than before. */
function speakChanges(lanes) {
    if (!page.state.done || page.covered) {
        return;
    }
    const isOpen = page.phase >= 0;
    const now = lanes.map((lane) => `${lane.name}: ${lane.state} ${lane.solved} ${isOpen ? lane.what : ''}`);
    const changed = lanes.filter((lane, i) => said.length > 0 && said[i] !== now[i]);
    said = now;
    if (changed.length > 0) {
        spokenOfLanes.textContent = changed
            .map((lane) => isOpen ? `${lane.name}: ${lane.what} ${lane.why}` : lane.spoken)
            .join(' ');
    }
}

function drawPictures(pictures) {
    for (const picture of page.covered ? pictures.filter((each) => each.covered) : pictures) {
        const canvas = document.getElementById(picture.key);
        if (canvas) {
            draw(canvas, picture);
        }
    }
}

// --- Plots ---

function makeTabs() {
    tabs.ariaLabel = say('page.plots');
    for (const kind of given.plots) {
        tabs.append(make('button', {type: 'button', role: 'tab', id: `tab-${kind}`, textContent: say(`plot.${kind}`),
            'aria-controls': 'plots', onclick: () => choosePlot(kind)}));
    }
    tabs.append(make('button', {type: 'button', role: 'tab', id: 'tab-settings', className: 'onlyNarrow',
        textContent: say('page.settings'), 'aria-controls': 'settings', onclick: () => choosePlot('settings')}));
    tabs.addEventListener('keydown', (event) => {
        const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
        const seen = [...tabs.children].filter((tab) => tab.offsetParent !== null);
        const next = by && seen[(seen.indexOf(event.target) + by + seen.length) % seen.length];
        if (next) {
            next.click();
            next.focus();
            event.preventDefault();
            event.stopPropagation();
        }
    });
    showTabs(page.plot);
}

function choosePlot(kind) {
    app.classList.toggle('atSettings', kind === 'settings');
    if (kind !== 'settings') {
        page.plot = kind;
    }
    showTabs(kind);
    look();
}

function showTabs(kind) {
    for (const tab of tabs.children) {
        const isChosen = tab.id === `tab-${kind}`;
        tab.setAttribute('aria-selected', String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
    }
    plots.setAttribute('aria-labelledby', `tab-${page.plot}`);
}
