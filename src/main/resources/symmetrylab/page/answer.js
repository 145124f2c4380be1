// The answer to the question of a lesson: an option, a number on a slider, or a line over the steps to come.

/** The last of the places of a line, counted from 0. */
const LAST_PLACE = 40;

/** The line that is drawn, whose places the program in the worker knows. */
const line = {
    canvas: null,
    acts: [],
    isAsking: false,
    cursor: 20,
};

let options = null;
let slider = null;

/** Whether the answer of this page is there, and whole. */
function isWhole() {
    const {guess: said} = visit();
    return said !== null && (questionNow()?.kind !== 'curve' || said.isWhole);
}

/** Puts the question of a page that was just opened on it. */
function openAnswer() {
    const question = questionNow();
    options = null;
    slider = null;
    course.answer.replaceChildren();
    course.outcome.replaceChildren();
    if (question?.kind === 'choice') {
        options = choices(plainText(question.ask), question.options.map(({text}, i) => ({key: String(i + 1), html: text})), guess);
        options.buttons.forEach((button) => button.querySelector('.answer').append(make('span', {className: 'told'})));
        course.answer.append(options.box);
    } else if (question?.kind === 'slider') {
        course.answer.append(makeSlider(question));
    } else if (question?.kind === 'curve') {
        const shapes = ['stays', 'line_then_flat', 'waits_then_jumps', 'at_once'];
        options = choices(plainText(question.ask),
            shapes.map((shape, i) => ({key: String(i + 1), html: say(`lessons.shape.${shape}`)})), takeShape);
        course.answer.append(make('p', {className: 'remark', textContent: say('page.lesson.draw')}), options.box);
        openLine(question);
    }
}

function plainText(html) {
    return make('div', {innerHTML: html}).textContent;
}

/** Shows what was said, and what was measured of it once it may be told. */
function showAnswer() {
    const question = questionNow();
    const {part, guess: said} = visit();
    const explains = part === 'explain';
    if (question?.kind === 'choice') {
        options.show(said, part === 'predict');
        options.buttons.forEach((button, i) => showOption(button, question, i, explains));
    } else if (question?.kind === 'slider') {
        showSlider(question, said, part);
    } else if (question?.kind === 'curve') {
        course.answer.hidden = explains;
        options.show(null, part === 'predict');
        drawLine();
        if (explains) {
            tellOutcome(say(`lessons.shape.${said.said}`), say(`lessons.shape.${question.found}`), '', question.measured);
        }
    }
    if (question?.kind !== 'curve') {
        course.answer.hidden = question === null;
    }
    course.outcome.hidden = !explains || question?.kind === 'choice' || question === null;
}

function showOption(button, question, number, explains) {
    const isSo = explains && question.holds === number;
    const isGuess = explains && visit().guess === number;
    const told = button.querySelector('.told');
    const mark = isSo && isGuess ? 'soItIsGuessed' : isSo ? 'soItIs' : 'yourGuess';
    button.classList.toggle('holds', isSo);
    told.hidden = !explains;
    if (explains) {
        told.innerHTML = question.options[number].measured;
        if (isSo || isGuess) {
            told.prepend(make('b', {className: isSo ? 'so' : 'yours', textContent: `${say(`lessons.${mark}`)} `}));
        }
    }
}

/** What was measured, in words. */
function outcomeText() {
    const question = questionNow();
    const boxes = question?.kind === 'choice' ? options.buttons[question.holds].querySelector('.answer').children : course.outcome.children;
    return [...boxes].map((box) => box.textContent).join(' ');
}

function tellOutcome(said, found, near, measured) {
    course.outcome.replaceChildren(
        make('p', {className: 'yours', textContent: say('lessons.said', said)}),
        make('p', {className: 'so', textContent: say('lessons.found', found)}),
        ...(near === '' ? [] : [make('p', {className: 'remark', textContent: near})]),
        make('div', {className: 'prose', innerHTML: measured}));
}

/** What a digit does: chooses an option, takes a shape, or sets the slider to a tenth of its length. */
function pressAnswer(digit) {
    const kind = questionNow()?.kind;
    if (visit().part !== 'predict' || kind === undefined) {
        return false;
    }
    if (kind === 'slider') {
        setSlider(nearestStop(digit / 10));
        return true;
    }
    return options.press(String(digit));
}

// --- Slider ---

function makeSlider(question) {
    const last = question.stops.length - 1;
    const input = make('input', {type: 'range', min: 0, max: 1000, step: 1, ariaLabel: plainText(question.ask),
        oninput: () => setSlider(nearestStop(input.value / 1000)),
        // A press on the place where it stands already is an answer too.
        onpointerup: () => visit().guess === null && setSlider(nearestStop(input.value / 1000))});
    // Keys move by stops.
    input.addEventListener('keydown', (event) => {
        const by = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -last, End: last}[event.key];
        if (by !== undefined) {
            moveSlider(by);
            event.preventDefault();
            event.stopPropagation();
        }
    });
    slider = {
        input,
        value: make('output', {className: 'sliderValue'}),
        mark: make('span', {className: 'measuredMark', hidden: true}),
    };
    return make('div', {className: 'sliderBox'}, slider.value, make('div', {className: 'sliderTrack'}, input, slider.mark),
        make('p', {className: 'ends'}, make('span', {textContent: question.ends[0]}), make('span', {textContent: question.ends[1]})));
}

function nearestStop(place) {
    const {stops} = questionNow();
    let best = 0;
    stops.forEach((stop, i) => {
        if (Math.abs(stop.place - place) < Math.abs(stops[best].place - place)) {
            best = i;
        }
    });
    return best;
}

function setSlider(stop) {
    guess(Math.max(0, Math.min(questionNow().stops.length - 1, stop)));
}

function moveSlider(by) {
    const {stops} = questionNow();
    const isFew = stops.length < 60;
    setSlider((visit().guess ?? nearestStop(0.5)) + (isFew ? Math.sign(by) : by));
}

function showSlider(question, said, part) {
    const stop = question.stops[said ?? nearestStop(0.5)];
    const text = said === null ? say('lessons.unset') : stop.text;
    setText(slider.value, text);
    slider.value.classList.toggle('yours', said !== null);
    slider.input.value = 1000 * stop.place;
    slider.input.disabled = part !== 'predict';
    slider.input.classList.toggle('unset', said === null);
    slider.input.setAttribute('aria-valuetext', text);
    fillTrack(slider.input);
    slider.mark.hidden = part !== 'explain';
    slider.mark.style.setProperty('--share', question.place);
    if (part === 'explain') {
        tellOutcome(stop.text, question.found, say(stop.near ? 'lessons.near' : 'lessons.far'), question.measured);
    }
}

// --- A line to draw ---

function makeLineBox() {
    line.canvas = make('canvas', {id: 'line', role: 'slider', tabIndex: 0,
        'aria-valuemin': 1, 'aria-valuemax': LAST_PLACE});
    line.box = make('div', {className: 'lineBox'}, make('div', {className: 'surface'}, line.canvas));
    const act = (event) => {
        const box = line.canvas.getBoundingClientRect();
        actOnLine(['touch', event.clientX - box.left, event.clientY - box.top]);
    };
    line.canvas.addEventListener('pointerdown', (event) => {
        line.canvas.setPointerCapture(event.pointerId);
        act(event);
    });
    line.canvas.addEventListener('pointermove', (event) => event.buttons > 0 && act(event));
    sizes.observe(line.box);
    new ResizeObserver(() => drawLine()).observe(line.box);
    dark.addEventListener('change', () => drawLine());
    return line.box;
}

async function openLine(question) {
    line.canvas.setAttribute('aria-label', plainText(question.ask));
    line.cursor = 20;
    line.isAsking = true;
    await ask('line', {curve: JSON.stringify(question.curve), places: visit().guess?.places ?? ''});
    line.isAsking = false;
    drawLine();
}

function takeShape(number) {
    actOnLine(['shape', number]);
}

function moveCursor(by) {
    line.cursor = Math.max(1, Math.min(LAST_PLACE, line.cursor + by));
    drawLine();
}

/** Bends the line at the cursor; false if there is none to bend. */
function bendLine(by) {
    if (questionNow()?.kind !== 'curve' || visit().part !== 'predict') {
        return false;
    }
    actOnLine(['bend', line.cursor, 0.04 * by]);
    return true;
}

function actOnLine(act) {
    if (visit().part === 'predict') {
        line.acts.push(act);
        drawLine();
    }
}

/** Tells a screen reader the value at the cursor, the shape that the line has so far, and whether it is whole. */
function nameLine({said, isWhole: whole, places}) {
    const here = JSON.parse(places).places[line.cursor];
    const value = here === undefined ? '' : `${questionNow().curve.unit} ${Number(valueAt(here).toPrecision(2))}.`;
    const shape = said ? say(`lessons.shape.${said}`) : '';
    setAttribute(line.canvas, 'aria-label', plainText(questionNow().ask));
    setAttribute(line.canvas, 'aria-valuenow', String(line.cursor));
    setAttribute(line.canvas, 'aria-valuetext', [value, shape, whole ? '' : say('lessons.first.whole')]
        .filter((part) => part !== '').join(' '));
    setAttribute(line.canvas, 'aria-disabled', String(visit().part !== 'predict'));
}

/** The value at a place on the axis of the line, 0 to 1. */
function valueAt(place) {
    const {low, high, logarithmic} = questionNow().curve;
    return logarithmic ? low * (high / low) ** place : low + place * (high - low);
}

/** Draws the line, after what the hand did to it since; one question to the program is on its way at most. */
async function drawLine() {
    if (line.isAsking || questionNow()?.kind !== 'curve') {
        line.isLate = true;
        return;
    }
    const {width, height} = line.box.getBoundingClientRect();
    if (width < 20 || height < 20) {
        return;
    }
    const text = textSize(width);
    const size = {width: Math.floor(width), height: Math.floor(height)};
    const acts = line.acts.splice(0).map((each) => each[0] === 'touch' ? [...each, size.width, size.height, text] : each);
    if (visit().guess === null && acts.length === 0) {
        acts.push(['take', '']);
    }
    const {part} = visit();
    line.isAsking = true;
    line.isLate = false;
    const asked = course.at;
    const drawn = await ask('stroke', {acts, ...size, text, theme: themeNow(), tells: part === 'explain',
        cursor: part === 'predict' ? line.cursor : -1});
    line.isAsking = false;
    draw(line.canvas, {...size, zoom: 1, list: drawn.list});
    nameLine(drawn);
    if (asked === course.at && acts.some(([what]) => what !== 'take')) {
        const {places, isWhole: whole, said} = drawn;
        guess({places, isWhole: whole, said});
    } else if (line.isLate) {
        drawLine();
    }
}
