// Links, QR code, picture and keys: what the header and the menu offer.

const SVG_SIZE = {width: 1280, height: 800};

const toast = make('p', {className: 'toast', role: 'status'});
let toastEnd = 0;
let typedAddress = '';

function tellReader(text) {
    toast.textContent = text;
    toast.classList.add('seen');
    clearTimeout(toastEnd);
    toastEnd = setTimeout(() => toast.classList.remove('seen'), 4000);
}

/** The address before '#': given, typed, or that of the page where it comes from the web; else ''. */
function baseAddress() {
    const here = /^https?:$/.test(location.protocol) ? location.href.replace(/#.*$/, '') : '';
    return typedAddress || given.url || here;
}

async function currentHash() {
    return isAtClaim() || given.lesson ? '' : linkHash(await ask('experiment'));
}

async function copyLink() {
    const base = baseAddress();
    const link = base + await currentHash();
    if (await copied(link)) {
        tellReader(say(isAtClaim() || given.lesson ? 'page.claim.copied' : base === '' ? 'page.copiedPart' : 'page.copied'));
    } else {
        openDialog(say('page.copyLink'), make('p', {textContent: say('page.copyByHand')}),
            make('textarea', {className: 'link', readOnly: true, rows: 4, value: link, ariaLabel: say('page.copyLink'),
                onfocus: (event) => event.target.select()}));
    }
}

async function copied(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        const field = make('textarea', {value: text, className: 'unseen'});
        document.body.append(field);
        field.select();
        const done = document.execCommand('copy');
        field.remove();
        return done;
    }
}

async function showCode() {
    const hash = await currentHash();
    const code = make('div', {className: 'code'});
    const show = () => {
        const link = baseAddress() + hash;
        const svg = baseAddress() === '' ? null : qrSvg(link);
        svg?.setAttribute('aria-label', say('page.code'));
        code.replaceChildren(svg ?? make('p', {textContent:
            say(baseAddress() === '' ? 'page.codeNeedsAddress' : 'page.codeTooLong')}));
    };
    const address = make('input', {type: 'url', value: baseAddress(), placeholder: 'https://', autocomplete: 'off',
        spellcheck: false, oninput: () => {
            typedAddress = address.value.trim().replace(/#.*$/, '');
            show();
        }});
    show();
    openDialog(say('page.code'), code,
        make('label', {className: 'address'}, make('span', {textContent: say('page.address')}), address));
}

async function savePicture() {
    const figures = ['network', ...(page.plot ? [page.plot] : [])].join(',');
    const text = await ask('picture', {step: page.shown, figures, theme: themeNow(), ...SVG_SIZE});
    const url = URL.createObjectURL(new Blob([text], {type: 'image/svg+xml'}));
    const name = `${(page.state.title || 'symmetry-lab').replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.svg`;
    make('a', {href: url, download: name}).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
}

const VOTE_SHEET = ['vote', 'voteMend', 'voteUndo', 'voteExplain'];
const HIDING_KEY = ['page.lesson.keys.hide.key', 'page.lesson.keys.hide'];

/** The keys of a lesson. */
const LESSON_SHEET = ['lessonRun', 'lessonPause', 'lessonPages', 'lessonTurn', 'lessonSteps', 'lessonEnd', 'lessonBend',
    'lessonNothing', ...VOTE_SHEET, 'tab', 'help'];

/** Its keys that do something else in the window. */
const LESSON_ALONE = [
    ['page.lesson.keys.options.key', 'page.lesson.keys.options'],
    HIDING_KEY,
];

function showKeys() {
    const rows = given.lesson ? LESSON_SHEET
        : [...(given.claim ? VOTE_SHEET : []), 'space', 'arrows', 'shiftArrows', 'home', 'open', 'tab', 'help'];
    const more = given.claim ? [...CLAIM_KEYS, HIDING_KEY] : given.lesson ? LESSON_ALONE : [];
    openDialog(say('keys.title'), make('dl', {className: 'keys'}, ...[...more, ...rows.map((row) => [`keys.${row}.key`, `keys.${row}`])]
        .flatMap(([name, action]) => [make('dt', {textContent: say(name)}), make('dd', {textContent: say(action)})])));
}

function showAbout() {
    openDialog(say('page.about'), make('p', {textContent: say('page.aboutText')}));
}

/** A dialog that closes by its button, Escape, or a click beside it. */
function openDialog(title, ...content) {
    const close = iconButton('close', say('page.close'), () => dialog.close());
    const dialog = make('dialog', {ariaLabel: title, onclose: () => dialog.remove(), onclick: (event) => {
        if (event.target === dialog) {
            dialog.close();
        }
    }}, make('div', {className: 'dialog'}, make('div', {className: 'dialogHead'}, make('h2', {textContent: title}), close),
        ...content));
    document.body.append(dialog);
    dialog.showModal();
}

// --- The menu ---

function makeMenu(entries) {
    const list = make('div', {className: 'menu', role: 'menu', hidden: true});
    const button = iconButton('menu', say('page.menu'), () => open(list.hidden), {'aria-haspopup': 'menu', 'aria-expanded': 'false'});
    const open = (isOpen) => {
        list.hidden = !isOpen;
        button.setAttribute('aria-expanded', String(isOpen));
        if (isOpen) {
            [...list.children].find((item) => item.offsetParent !== null).focus();
        }
    };
    for (const {name, text, action, className} of entries) {
        list.append(textButton(name, text, () => {
            open(false);
            button.focus();
            action();
        }, {role: 'menuitem', tabIndex: -1, className: className ?? ''}));
    }
    list.addEventListener('keydown', (event) => {
        const seen = [...list.children].filter((item) => item.offsetParent !== null);
        const at = seen.indexOf(document.activeElement);
        const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key];
        if (to !== undefined) {
            seen.at(to % seen.length).focus();
            event.preventDefault();
        } else if (event.key === 'Escape' || event.key === 'Tab') {
            open(false);
            button.focus();
        }
    });
    document.addEventListener('pointerdown', (event) => {
        if (!list.hidden && !list.contains(event.target) && !button.contains(event.target)) {
            open(false);
        }
    });
    return make('span', {className: 'menuPlace'}, button, list);
}
