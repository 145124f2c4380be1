// Draws the commands of a picture (see DrawList.java) on a canvas.

const FONT = 'Inter, system-ui, sans-serif';
const ALIGN = ['left', 'center', 'right'];

class Reader {
    constructor(list) {
        this.list = list;
        this.at = 0;
    }

    more() {
        return this.at < this.list.length;
    }

    count() {
        return this.list.charCodeAt(this.at++);
    }

    length() {
        const high = this.list.charCodeAt(this.at);
        const low = this.list.charCodeAt(this.at + 1);
        this.at += 2;
        return ((high << 15) + low - (1 << 29)) / 256;
    }

    ink() {
        const red = this.count();
        const green = this.count();
        const blue = this.count();
        const alpha = this.count();
        return alpha === 255 ? `rgb(${red},${green},${blue})` : `rgba(${red},${green},${blue},${alpha / 255})`;
    }

    text() {
        const length = this.count();
        const text = this.list.substr(this.at, length);
        this.at += length;
        return text;
    }
}

function stroke(canvas, from) {
    canvas.strokeStyle = from.ink();
    canvas.lineWidth = from.length();
    const dashes = [];
    for (let left = from.count(); left > 0; left--) {
        dashes.push(from.length());
    }
    canvas.setLineDash(dashes);
    canvas.stroke();
}

function fill(canvas, from) {
    canvas.fillStyle = from.ink();
    canvas.fill();
}

function segments(canvas, from) {
    canvas.beginPath();
    for (let kind = from.count(); kind !== 5; kind = from.count()) {
        if (kind === 1) {
            canvas.moveTo(from.length(), from.length());
        } else if (kind === 2) {
            canvas.lineTo(from.length(), from.length());
        } else if (kind === 3) {
            canvas.bezierCurveTo(
                from.length(), from.length(), from.length(), from.length(), from.length(), from.length());
        } else {
            canvas.closePath();
        }
    }
}

function circle(canvas, from) {
    canvas.beginPath();
    canvas.arc(from.length(), from.length(), from.length(), 0, 2 * Math.PI);
}

function box(canvas, from) {
    canvas.beginPath();
    canvas.roundRect(from.length(), from.length(), from.length(), from.length(), from.length());
}

function grid(canvas, from) {
    const [x, y, width, height] = [from.length(), from.length(), from.length(), from.length()];
    const columns = from.count();
    const rows = from.count();
    const image = new ImageData(columns, rows);
    for (let i = 0; i < 4 * columns * rows; i++) {
        image.data[i] = from.count();
    }
    const cells = document.createElement('canvas');
    cells.width = columns;
    cells.height = rows;
    cells.getContext('2d').putImageData(image, 0, 0);
    canvas.imageSmoothingEnabled = false;
    canvas.drawImage(cells, x, y, width, height);
}

function text(canvas, from) {
    const [x, y, size] = [from.length(), from.length(), from.length()];
    const weight = from.count() === 1 ? 600 : 400;
    canvas.textAlign = ALIGN[from.count()];
    canvas.fillStyle = from.ink();
    canvas.font = `${weight} ${size}px ${FONT}`;
    canvas.fillText(from.text(), x, y);
}

const COMMANDS = {
    1(canvas, from) {
        canvas.beginPath();
        canvas.moveTo(from.length(), from.length());
        canvas.lineTo(from.length(), from.length());
        stroke(canvas, from);
    },
    2(canvas, from) {
        segments(canvas, from);
        stroke(canvas, from);
    },
    3(canvas, from) {
        segments(canvas, from);
        fill(canvas, from);
    },
    4(canvas, from) {
        circle(canvas, from);
        fill(canvas, from);
    },
    5(canvas, from) {
        circle(canvas, from);
        stroke(canvas, from);
    },
    6(canvas, from) {
        box(canvas, from);
        fill(canvas, from);
    },
    7(canvas, from) {
        box(canvas, from);
        stroke(canvas, from);
    },
    8: grid,
    9: text,
    10(canvas, from) {
        canvas.save();
        canvas.translate(from.length(), from.length());
        canvas.beginPath();
        canvas.rect(0, 0, from.length(), from.length());
        canvas.clip();
    },
    11(canvas) {
        canvas.restore();
    },
};

/** Draws a picture on a canvas element, in as many pixels as the screen has. */
function draw(element, {width, height, zoom, list}) {
    const scale = zoom * window.devicePixelRatio * (window.visualViewport?.scale ?? 1);
    const across = Math.round(width * scale);
    const down = Math.round(height * scale);
    if (element.width !== across || element.height !== down) {
        element.width = across;
        element.height = down;
        element.style.width = `${width * zoom}px`;
        element.style.height = `${height * zoom}px`;
    }
    const canvas = element.getContext('2d');
    canvas.setTransform(scale, 0, 0, scale, 0, 0);
    canvas.clearRect(0, 0, width, height);
    canvas.lineCap = 'round';
    canvas.lineJoin = 'round';
    const from = new Reader(list);
    while (from.more()) {
        COMMANDS[from.count()](canvas, from);
    }
}
