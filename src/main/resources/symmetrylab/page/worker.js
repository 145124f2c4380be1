// The program of the page in a thread of its own: it trains in turns and draws in between, so that no control ever waits.
// The lines above this one are TeaVM's runtime, which defines TeaVM.wasmGC.

const TURN_MS = 20;
/** How often training shows how far it is, at most; drawing takes a fifth of the time at most. */
const PICTURE_MS = 100;
const DRAWING_SHARE = 0.2;
/** While a slider of one lane is dragged, the others follow so often. */
const OTHERS_MS = 400;
/** After a change the old pictures stay so long, if training takes longer. */
const PATIENCE_MS = 150;

let program = null;
let given = null;
let page = null;
/** The plots of a claim, by the name that the page gave them. */
const plots = new Map();
let line = null;
let lanes = 0;
let view = null;
let due = null;
let pending = null;
let othersDue = 0;
let othersLater = 0;
let turn = 16;
let drawingMs = 0;
const channel = new MessageChannel();
let scheduled = false;

channel.port1.onmessage = () => {
    scheduled = false;
    guarded(work);
};

function schedule() {
    if (!scheduled) {
        scheduled = true;
        channel.port2.postMessage(0);
    }
}

function guarded(action) {
    try {
        action();
    } catch (error) {
        postMessage({is: 'failed', message: String(error), stack: String(error.stack)});
    }
}

/** Trains for a turn, and shows what is known when that is due. */
function work() {
    if (page === null || view === null) {
        return;
    }
    const start = performance.now();
    if (page.isTraining()) {
        page.advance(turn);
        const took = performance.now() - start;
        turn = Math.max(1, Math.min(4096, Math.round(turn * Math.min(2, TURN_MS / Math.max(took, 0.1)))));
        due ??= start + Math.max(PICTURE_MS, drawingMs / DRAWING_SHARE);
    }
    const training = page.isTraining();
    if (due !== null && (!training || performance.now() >= due)) {
        paint();
    }
    if (training) {
        schedule();
    }
}

/** Draws all that is to be seen; of a change in one lane, that lane at once and the others a little later. */
function paint() {
    if (view === null) {
        return;
    }
    const start = performance.now();
    due = null;
    clearTimeout(othersLater);
    const changed = pending?.lane ?? -1;
    const isAll = changed < 0 || performance.now() >= othersDue;
    const shown = view.covered ? 0 : view.step < 0 ? page.lastStep() : Math.min(view.step, page.lastStep());
    const pictures = view.pictures
        // What was asked before another experiment was opened may name lanes that have gone.
        .filter((wanted) => wanted.lane < lanes && (isAll || wanted.lane === changed))
        .map((wanted) => ({
            ...wanted,
            covered: view.covered,
            list: page.draw(wanted.lane, wanted.figure, shown, view.phase, wanted.width, wanted.height, wanted.text,
                view.theme, view.futureHidden),
        }));
    postMessage({is: 'shown', state: page.state(shown, view.phase), step: shown, pictures, answers: pending !== null,
        ...pending});
    pending = null;
    drawingMs = performance.now() - start;
    if (isAll) {
        othersDue = performance.now() + OTHERS_MS;
    } else {
        othersLater = setTimeout(() => guarded(paint), OTHERS_MS / 4);
    }
}

/** The lane that changes are about; −1 if they are about several. */
function laneOf(changes) {
    const lanes = new Set(changes.map(([id]) => /^lane(\d+)\./.exec(id)?.[1] ?? '-1'));
    return lanes.size === 1 ? Number([...lanes][0]) : -1;
}

/** Changes controls; those that are refused keep their values, and the answer says why. */
function changed(changes) {
    const problems = changes.map(([id, value]) => [id, page.change(id, value)]);
    return {problems, controls: page.controls(), lane: laneOf(changes)};
}

/** A plot of a claim, which comes once and is then known by its name. */
function claimPlot({id, plot, hidden}) {
    if (plot !== undefined) {
        plots.set(id, program.claim(given.words, plot, hidden));
    }
    return plots.get(id);
}

/** Trains and draws no more before the next look. */
function rest() {
    clearTimeout(othersLater);
    view = null;
    due = null;
    if (pending !== null) {
        pending = null;
        postMessage({is: 'skipped', answers: true});
    }
}

function answer(task, value) {
    postMessage({is: 'answer', number: task.number, value});
}

const TASKS = {
    async load(task) {
        const module = await TeaVM.wasmGC.load(task.program, {
            stackDeobfuscator: {enabled: false},
            installImports() {},
        });
        program = module.exports.Main ?? module.exports;
        given = task;
        postMessage({is: 'loaded'});
    },
    /** Opens an experiment; one that cannot be trained leaves the page as it is. */
    open(task) {
        const next = program.begin(given.words, task.experiment, given.texts);
        const problem = next.problem();
        if (problem === '') {
            page = next;
            lanes = JSON.parse(page.controls()).lanes.length;
            rest();
        }
        answer(task, {problem, controls: problem === '' ? page.controls() : ''});
    },
    look(task) {
        clearTimeout(othersLater);
        view = task.view;
        const isChange = task.changes.length > 0;
        pending = isChange ? changed(task.changes) : {};
        due = isChange ? performance.now() + PATIENCE_MS : 0;
        schedule();
    },
    rest,
    experiment(task) {
        answer(task, page.experiment());
    },
    at(task) {
        const {lane, figure, width, height, text} = task.picture;
        const shown = Math.min(task.step, page.lastStep());
        const hasGone = lane >= lanes;
        answer(task, hasGone ? '{"text": "", "step": -1, "picture": ""}'
            : page.at(lane, figure, shown, task.phase, width, height, text, task.theme, task.x, task.y));
    },
    drawClaim(task) {
        const {width, height, text, theme} = task.size;
        answer(task, claimPlot(task).draw(task.pointed, task.chosen, width, height, text, theme));
    },
    atClaim(task) {
        const {width, height, text, theme} = task.size;
        answer(task, claimPlot(task).at(task.x, task.y, width, height, text, theme));
    },
    /** Opens a line to be drawn. */
    line(task) {
        line = program.drawing(given.words, task.curve);
        line.take(task.places);
        answer(task, true);
    },
    /** Does what the hand did to the line, and draws it. */
    stroke(task) {
        task.acts.forEach(([what, ...values]) => line[what](...values));
        const list = line.draw(task.tells, task.cursor, task.width, task.height, task.text, task.theme);
        answer(task, {list, places: line.places(), isWhole: line.isWhole(), said: line.said()});
    },
    picture(task) {
        answer(task, page.picture(Math.min(task.step, page.lastStep()), task.figures, task.theme, task.width, task.height));
    },
};

onmessage = async ({data}) => {
    try {
        await TASKS[data.task](data);
    } catch (error) {
        postMessage({is: 'failed', message: String(error), stack: String(error.stack)});
    }
};
