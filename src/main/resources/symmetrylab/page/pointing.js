// Pointing at networks and plots: values under the pointer, and swiping by ten steps.

const SWIPE = 40;
const STILL = 8;
const READ_MS = 5000;

const tipPicture = make('canvas');
const tipText = make('p');
const tip = make('div', {className: 'tip', role: 'tooltip', hidden: true}, tipPicture, tipText);
let pointed = 0;
let tipEnd = 0;

function hideTip() {
    pointed++;
    tip.hidden = true;
}

/** What the program says about a point of a canvas: a text and a step. */
async function whatIsAt(lane, canvas, event) {
    const picture = pictureOf(lane, canvas);
    if (picture === null || !page.state || page.covered || page.futureHidden && canvas === lane.plot) {
        return {text: '', step: -1, picture: ''};
    }
    const box = canvas.getBoundingClientRect();
    return JSON.parse(await ask('at', {picture, step: page.shown, phase: page.phase, theme: themeNow(),
        x: (event.clientX - box.left) / picture.zoom, y: (event.clientY - box.top) / picture.zoom}));
}

/** Goes to the step of a plot at which it was clicked. */
async function goTo(lane, canvas, event) {
    const {step} = await whatIsAt(lane, canvas, event);
    if (step >= 0) {
        go(step);
    }
}

async function pointAt(lane, canvas, event) {
    const number = ++pointed;
    const {text, step, side, picture} = await whatIsAt(lane, canvas, event);
    if (number !== pointed) {
        return;
    }
    canvas.style.cursor = step < 0 ? '' : 'pointer';
    tip.hidden = text === '';
    setText(tipText, text);
    tipPicture.hidden = picture === '';
    if (picture !== '') {
        draw(tipPicture, {width: side, height: side, zoom: 1, list: picture});
    }
    placeTip(event.clientX, event.clientY, event.pointerType === 'touch');
    clearTimeout(tipEnd);
    if (event.pointerType === 'touch') {
        tipEnd = setTimeout(hideTip, READ_MS);
    }
}

/** Beside the pointer; above a finger. */
function placeTip(x, y, isFinger) {
    const {width, height} = tip.getBoundingClientRect();
    const left = isFinger ? x - width / 2 : x + 16;
    const top = isFinger ? y - height - 24 : y + 16;
    tip.style.left = `${Math.max(4, Math.min(innerWidth - width - 4, left))}px`;
    tip.style.top = `${top + height > innerHeight - 4 ? y - height - 16 : Math.max(4, top)}px`;
}

function watchPointer(lane, canvas, kind) {
    let from = null;
    canvas.addEventListener('pointermove', (event) => {
        if (event.pointerType !== 'touch') {
            pointAt(lane, canvas, event);
        }
    });
    canvas.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && hideTip());
    canvas.addEventListener('pointerdown', (event) => {
        from = {x: event.clientX, y: event.clientY};
    });
    canvas.addEventListener('pointerup', (event) => {
        const dx = from === null ? 0 : event.clientX - from.x;
        const dy = from === null ? 0 : event.clientY - from.y;
        from = null;
        if (kind === 'plot' && event.button === 0 && Math.hypot(dx, dy) < STILL) {
            goTo(lane, canvas, event);
        }
        if (event.pointerType !== 'touch') {
            return;
        }
        if (Math.hypot(dx, dy) < STILL) {
            pointAt(lane, canvas, event);
        } else if (kind === 'network' && Math.abs(dx) > SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) {
            hideTip();
            move(dx < 0 ? 10 : -10);
        }
    });
    canvas.addEventListener('pointercancel', () => {
        from = null;
    });
}
