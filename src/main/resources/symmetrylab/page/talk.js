// Talking with the program in the worker. Each look is answered by one picture of everything, and there is one look on its
// way at most: what the reader changes meanwhile waits, and only the newest value of a control counts.

const talk = {
    worker: null,
    asked: false,
    wanted: false,
    changes: new Map(),
    answers: new Map(),
    count: 0,
};

/** Whether this browser has what the page needs. */
function canRun() {
    const types = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 0x5f, 1, 0x78, 0]);
    return typeof WebAssembly === 'object' && WebAssembly.validate(types) && typeof DecompressionStream === 'function'
        && 'roundRect' in CanvasRenderingContext2D.prototype;
}

/** The bytes of an element that holds them packed by gzip, as base64. */
async function unpacked(id) {
    const packed = Uint8Array.from(atob(document.getElementById(id).textContent.trim()), (character) => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).arrayBuffer();
}

/** Starts the program; {@code hear} has a method for each kind of message, {@code fail} takes what went wrong. */
async function startWorker(hear, fail) {
    const program = await unpacked('program');
    const source = document.getElementById('worker').textContent;
    talk.worker = new Worker(URL.createObjectURL(new Blob([source], {type: 'text/javascript'})));
    talk.worker.onmessage = ({data}) => {
        if (data.is === 'answer') {
            talk.answers.get(data.number)(data.value);
            talk.answers.delete(data.number);
            return;
        }
        if (data.answers) {
            talk.asked = false;
            if (talk.wanted) {
                look();
            }
        }
        hear[data.is](data);
    };
    talk.worker.onerror = (event) => fail(event.message);
    talk.worker.postMessage({task: 'load', program, words: JSON.stringify(given.words), texts: JSON.stringify(given.texts)},
        [program]);
}

/** Asks the worker for a value. */
function ask(task, more = {}) {
    return new Promise((resolve) => {
        talk.count++;
        talk.answers.set(talk.count, resolve);
        talk.worker.postMessage({task, number: talk.count, ...more});
    });
}

/** Changes a control; {@code look} sends it. */
function change(id, value) {
    if (id === 'steps' && page.step === page.state?.last) {
        page.step = -1;
    }
    talk.changes.set(id, String(value));
    look();
}

/** Asks for a picture of what is to be seen, now or when the last one has come. */
function look() {
    if (isAtClaim()) {
        drawClaim();
        return;
    }
    if (!page.controls) {
        return;
    }
    talk.wanted = talk.asked;
    if (talk.asked) {
        return;
    }
    talk.asked = true;
    talk.worker.postMessage({task: 'look', changes: [...talk.changes], view: viewNow()});
    talk.changes.clear();
}
