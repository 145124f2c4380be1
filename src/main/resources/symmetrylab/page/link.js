// Links that carry an experiment in the part of an address after '#', and QR codes of them.

const LINK_START = '#e=';
/** No experiment is longer, in bytes; a broken or hostile link must not fill the memory. */
const LINK_MOST_BYTES = 1 << 24;

/** The part of an address that carries a text: '#e=' and its bytes, deflated, as base64url without padding. */
async function linkHash(text) {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    let binary = '';
    for (const byte of packed) {
        binary += String.fromCharCode(byte);
    }
    return LINK_START + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that a hash carries; null if it carries none. Throws if it is broken or cut off. */
async function readHash(hash) {
    if (!hash.startsWith(LINK_START)) {
        return null;
    }
    const base64 = hash.substring(LINK_START.length);
    if (!/^[\w-]+$/.test(base64)) {
        throw new Error('not base64url');
    }
    const binary = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const parts = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const decoder = new TextDecoder('utf-8', {fatal: true});
    let text = '';
    let bytes = 0;
    for (let part = await parts.read(); !part.done; part = await parts.read()) {
        bytes += part.value.length;
        if (bytes > LINK_MOST_BYTES) {
            await parts.cancel();
            throw new Error('too long');
        }
        text += decoder.decode(part.value, {stream: true});
    }
    return text + decoder.decode();
}

// --- QR codes (ISO/IEC 18004), in byte mode ---

const QR_MOST_BYTES = 2000;
const QR_VERSIONS = 40;

/**
 * The levels of error correction in use, the strongest last. For each version from 1 on: into how many blocks its
 * codewords are divided, and how many of each block correct errors (tables 7 and 9 of the standard).
 */
const QR_LEVELS = [
    {
        indicator: 1,  // L, some 7 % of the codewords may be wrong
        blocks: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8,
            8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
        correcting: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
            28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
    },
    {
        indicator: 0,  // M, some 15 %
        blocks: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
            17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
        correcting: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
            26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
    },
];

/** Whether each of the eight masks turns the module at a row and a column. */
const QR_MASKS = [
    (row, column) => (row + column) % 2 === 0,
    (row) => row % 2 === 0,
    (row, column) => column % 3 === 0,
    (row, column) => (row + column) % 3 === 0,
    (row, column) => ((row >> 1) + Math.floor(column / 3)) % 2 === 0,
    (row, column) => (row * column) % 2 + (row * column) % 3 === 0,
    (row, column) => ((row * column) % 2 + (row * column) % 3) % 2 === 0,
    (row, column) => ((row + column) % 2 + (row * column) % 3) % 2 === 0,
];

/** The modules of the QR code of a text, or null if it has more than 2,000 bytes: {size, dark(x, y)}. */
function qrModules(text) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > QR_MOST_BYTES) {
        return null;
    }
    let version = 1;
    while (!qrFits(bytes, version, QR_LEVELS[0])) {
        version++;
    }
    const level = QR_LEVELS.findLast((one) => qrFits(bytes, version, one));
    const grid = qrPatterns(version);
    const codewords = qrCodewords(qrData(bytes, version, level), version, level);
    let best = null;
    for (let mask = 0; mask < QR_MASKS.length; mask++) {
        const dark = grid.dark.slice();
        qrWriteFormat(grid, dark, level, mask);
        qrWriteCodewords(grid, dark, codewords, QR_MASKS[mask]);
        const penalty = qrPenalty(grid.size, dark);
        if (best === null || penalty < best.penalty) {
            best = {dark, penalty};
        }
    }
    return {size: grid.size, dark: (x, y) => best.dark[y * grid.size + x] === 1};
}

/** The QR code of a text as an <svg> element, always dark on light, one unit a module; null if the text is too long. */
function qrSvg(text) {
    const modules = qrModules(text);
    if (modules === null) {
        return null;
    }
    const quiet = 4;
    const whole = modules.size + 2 * quiet;
    let path = '';
    for (let y = 0; y < modules.size; y++) {
        for (let x = 0; x < modules.size; x++) {
            const from = x;
            while (x < modules.size && modules.dark(x, y)) {
                x++;
            }
            if (x > from) {
                path += `M${from + quiet} ${y + quiet}h${x - from}v1H${from + quiet}z`;
            }
        }
    }
    const make = (name, attributes) => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', name);
        Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
        return element;
    };
    const svg = make('svg', {viewBox: `0 0 ${whole} ${whole}`, 'shape-rendering': 'crispEdges', role: 'img'});
    svg.append(make('rect', {width: whole, height: whole, fill: '#fff'}), make('path', {d: path, fill: '#000'}));
    return svg;
}

const qrSize = (version) => 17 + 4 * version;

const qrCountBits = (version) => version < 10 ? 8 : 16;

/** How many codewords a version has in all: what its patterns and its format leave of the square, in whole bytes. */
function qrAllCodewords(version) {
    const centres = qrAlignment(version);
    const finders = 3 * 64 + 31;  // with the format beside them
    const timing = 2 * (qrSize(version) - 16);
    // Each has 25 modules, and there is none where the finders are; those on the timing patterns share 5 with them.
    const aligned = centres.length === 0 ? 0
        : 25 * (centres.length ** 2 - 3) - 10 * (centres.length - 2);
    const versions = version < 7 ? 0 : 36;
    return (qrSize(version) ** 2 - finders - timing - aligned - versions) >> 3;
}

function qrDataCodewords(version, level) {
    return qrAllCodewords(version) - level.blocks[version - 1] * level.correcting[version - 1];
}

function qrFits(bytes, version, level) {
    return version <= QR_VERSIONS && 4 + qrCountBits(version) + 8 * bytes.length <= 8 * qrDataCodewords(version, level);
}

/** Rows and columns of the centres of alignment patterns. */
function qrAlignment(version) {
    if (version === 1) {
        return [];
    }
    const count = Math.floor(version / 7) + 2;
    const last = qrSize(version) - 7;
    const gap = version === 32 ? 26 : 2 * Math.ceil((last - 6) / (2 * (count - 1)));
    return Array.from({length: count}, (_, i) => i === 0 ? 6 : last - gap * (count - 1 - i));
}

/** The codewords of the text: mode, number of bytes, bytes, end, and what fills the rest. */
function qrData(bytes, version, level) {
    const bits = [];
    const put = (value, count) => {
        for (let i = count - 1; i >= 0; i--) {
            bits.push(value >> i & 1);
        }
    };
    put(4, 4);
    put(bytes.length, qrCountBits(version));
    bytes.forEach((byte) => put(byte, 8));
    const capacity = qrDataCodewords(version, level);
    // In byte mode there is always room for the four zeros of the end, and they end at a whole byte.
    put(0, 4);
    for (let fill = 0xec; bits.length < 8 * capacity; fill ^= 0xec ^ 0x11) {
        put(fill, 8);
    }
    return Uint8Array.from({length: capacity}, (_, i) => bits.slice(8 * i, 8 * i + 8).reduce((byte, bit) => 2 * byte + bit));
}

/** Data and error correction, block by block, in the order in which they are placed. */
function qrCodewords(data, version, level) {
    const count = level.blocks[version - 1];
    const correcting = level.correcting[version - 1];
    const short = Math.floor(data.length / count);
    const shortBlocks = count - data.length % count;
    const divisor = qrDivisor(correcting);
    const blocks = [];
    for (let i = 0, at = 0; i < count; i++) {
        const length = i < shortBlocks ? short : short + 1;
        const block = data.slice(at, at + length);
        blocks.push({block, correction: qrRemainder(block, divisor)});
        at += length;
    }
    const codewords = [];
    for (let i = 0; i <= short; i++) {
        blocks.forEach(({block}) => i < block.length && codewords.push(block[i]));
    }
    for (let i = 0; i < correcting; i++) {
        blocks.forEach(({correction}) => codewords.push(correction[i]));
    }
    return codewords;
}

/** A product in GF(256), whose polynomial is x^8 + x^4 + x^3 + x^2 + 1. */
function qrTimes(a, b) {
    let product = 0;
    for (let bit = 7; bit >= 0; bit--) {
        product = product << 1 ^ (product >> 7) * 0x11d;
        product ^= (b >> bit & 1) * a;
    }
    return product;
}

/** The factors of (x - 1)(x - 2)(x - 4)… of a degree, the highest first and without its leading 1. */
function qrDivisor(degree) {
    let factors = [1];
    for (let i = 0, root = 1; i < degree; i++, root = qrTimes(root, 2)) {
        factors = [...factors, 0].map((factor, k) => factor ^ (k === 0 ? 0 : qrTimes(factors[k - 1], root)));
    }
    return factors.slice(1);
}

function qrRemainder(block, divisor) {
    const remainder = divisor.map(() => 0);
    for (const byte of block) {
        const factor = byte ^ remainder.shift();
        remainder.push(0);
        divisor.forEach((one, i) => remainder[i] ^= qrTimes(one, factor));
    }
    return remainder;
}

/** A number with the remainder of its division by a polynomial over GF(2) behind it. */
function qrWithRemainder(number, polynomial, degree) {
    let rest = number << degree;
    for (let bit = 31 - Math.clz32(rest); bit >= degree; bit--) {
        rest ^= (rest >> bit & 1) * polynomial << bit - degree;
    }
    return number << degree | rest;
}

/** The modules that do not depend on the text; those of the format are kept free and still light. */
function qrPatterns(version) {
    const size = qrSize(version);
    const grid = {size, dark: new Uint8Array(size * size), taken: new Uint8Array(size * size)};
    const put = (x, y, dark) => {
        if (x >= 0 && x < size && y >= 0 && y < size) {
            grid.dark[y * size + x] = dark ? 1 : 0;
            grid.taken[y * size + x] = 1;
        }
    };
    for (let i = 0; i < size; i++) {
        put(i, 6, i % 2 === 0);
        put(6, i, i % 2 === 0);
    }
    /** Squares around a centre, light at some distances. */
    const squares = (centreX, centreY, most, light) => {
        for (let y = -most; y <= most; y++) {
            for (let x = -most; x <= most; x++) {
                put(centreX + x, centreY + y, !light.includes(Math.max(Math.abs(x), Math.abs(y))));
            }
        }
    };
    const last = size - 1;
    [[3, 3], [last - 3, 3], [3, last - 3]].forEach(([x, y]) => squares(x, y, 4, [2, 4]));
    const centres = qrAlignment(version);
    const end = centres.length - 1;
    centres.forEach((x, i) => centres.forEach((y, k) => {
        if (!(i === 0 && k === 0 || i === 0 && k === end || i === end && k === 0)) {
            squares(x, y, 2, [1]);
        }
    }));
    qrFormatPlaces(size).flat().forEach(([x, y]) => put(x, y, false));
    put(8, size - 8, true);
    if (version >= 7) {
        const bits = qrWithRemainder(version, 0x1f25, 12);
        for (let i = 0; i < 18; i++) {
            const near = Math.floor(i / 3);
            const far = size - 11 + i % 3;
            put(near, far, bits >> i & 1);
            put(far, near, bits >> i & 1);
        }
    }
    return grid;
}

/** The two places of the format, each from its lowest bit on. */
function qrFormatPlaces(size) {
    const around = [0, 1, 2, 3, 4, 5, 7, 8];
    const corner = [...around.map((y) => [8, y]), ...around.slice(0, 7).reverse().map((x) => [x, 8])];
    const split = corner.map((_, i) => i < 8 ? [size - 1 - i, 8] : [8, size - 15 + i]);
    return [corner, split];
}

function qrWriteFormat(grid, dark, level, mask) {
    const bits = qrWithRemainder(level.indicator << 3 | mask, 0x537, 10) ^ 0x5412;
    qrFormatPlaces(grid.size).forEach((places) => places.forEach(([x, y], i) => {
        dark[y * grid.size + x] = bits >> i & 1;
    }));
}

/** Up and down in pairs of columns from the right, the column of the timing pattern left out. */
function qrWriteCodewords(grid, dark, codewords, mask) {
    let bit = 0;
    let upward = true;
    for (let right = grid.size - 1; right > 0; right -= right === 8 ? 3 : 2) {
        for (let i = 0; i < grid.size; i++) {
            const y = upward ? grid.size - 1 - i : i;
            for (const x of [right, right - 1]) {
                const at = y * grid.size + x;
                if (grid.taken[at] === 0) {
                    // After the last codeword up to seven modules are left: they are light, and masked as the others.
                    const value = bit < 8 * codewords.length ? codewords[bit >> 3] >> 7 - bit % 8 & 1 : 0;
                    dark[at] = value ^ (mask(y, x) ? 1 : 0);
                    bit++;
                }
            }
        }
        upward = !upward;
    }
}

/** How hard a code is to read (section 7.8.3 of the standard): the mask with the smallest number is used. */
function qrPenalty(size, dark) {
    let penalty = 0;
    let darks = 0;
    for (let i = 0; i < size; i++) {
        penalty += qrLinePenalty(dark, i * size, 1, size) + qrLinePenalty(dark, i, size, size);
    }
    for (let y = 0; y < size; y++) {
        for (let x = 0; x < size; x++) {
            const at = y * size + x;
            darks += dark[at];
            if (x + 1 < size && y + 1 < size) {
                const sum = dark[at] + dark[at + 1] + dark[at + size] + dark[at + size + 1];
                penalty += sum === 0 || sum === 4 ? 3 : 0;
            }
        }
    }
    return penalty + 10 * Math.floor(Math.abs(darks / dark.length - 0.5) * 20);
}

/** Of one row or column: five or more alike in a line, and what looks like a finder with four light ones at a side. */
function qrLinePenalty(dark, from, stride, size) {
    let penalty = 0;
    let alike = 0;
    let latest = 0;
    for (let i = 0; i < size; i++) {
        const module = dark[from + i * stride];
        alike = i > 0 && module === dark[from + (i - 1) * stride] ? alike + 1 : 1;
        penalty += alike === 5 ? 3 : alike > 5 ? 1 : 0;
        latest = (latest << 1 | module) & 0x7ff;
        penalty += i >= 10 && (latest === 0x5d || latest === 0x5d0) ? 40 : 0;
    }
    return penalty;
}
