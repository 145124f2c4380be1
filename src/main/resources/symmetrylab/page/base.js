'use strict';

// What all scripts of the page use: what the exporter gave, sentences, elements, the wishes of the reader's system.

/** What the page is about; sentences (words) and data (texts) join it before the page is built. */
const given = JSON.parse(document.getElementById('given').textContent);

/** A sentence in the language of the page: {0} is the first value, {0|step|steps} a form chosen by it. */
function say(key, ...values) {
    const text = given.words?.[key] ?? key;
    return text.replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (all, number, one, many) => {
        const value = values[number] ?? '';
        return one === undefined ? value : Number(value) === 1 ? one : many;
    });
}

const grouped = (number) => number.toLocaleString(document.documentElement.lang || 'en');

/** An element with properties, attributes, listeners (on…) and children. */
function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (key.startsWith('on')) {
            element.addEventListener(key.slice(2), value);
        } else if (key in element) {
            element[key] = value;
        } else {
            element.setAttribute(key, value);
        }
    }
    element.append(...children);
    return element;
}

/** Changes the text of an element only if it differs, so that screen readers are not disturbed. */
function setText(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}

function setAttribute(element, name, value) {
    if (element.getAttribute(name) !== value) {
        element.setAttribute(name, value);
    }
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const themeNow = () => dark.matches ? 'dark' : 'light';
const narrow = matchMedia('(max-width: 899px)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether a control is shown, locked or hidden, as a word; those that the exporter does not name are shown. */
const rule = (id) => given.controls?.[id] ?? 'shown';

/** What the page shows now; the program in the worker knows the rest. */
const page = {
    step: given.step,
    shown: 0,
    phase: -1,
    playing: false,
    /** Whether all that follows the first step is hidden, as the reader is to predict it. */
    covered: false,
    /** Whether curves end at the step shown. */
    futureHidden: false,
    plot: given.plots[0],
    state: null,
    controls: null,
    lanes: [],
};
