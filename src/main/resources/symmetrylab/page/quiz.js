// Questions: until one is answered, the page covers what would tell the answer.

/** Shows the first step alone, and hides what follows it, until {@code uncover}. */
function cover() {
    if (page.playing) {
        toggle();
    }
    page.covered = true;
    page.step = 0;
    page.phase = -1;
    showOpened();
    hideTip();
    showCover();
}

/** Shows everything again; the page stays at its first step until it plays or is moved. */
function uncover() {
    page.covered = false;
    showCover();
}

function showCover() {
    app.classList.toggle('covered', page.covered);
    for (const each of timeline.box.querySelectorAll('button, input')) {
        each.disabled = page.covered;
    }
    showPlay();
    if (page.state) {
        showState(page.shown);
    }
    look();
}

/** What is said of a lane whose course is to be predicted: its name and its start. */
function coveredLane({name, start, numbers}) {
    return {
        name,
        state: say('page.stepNumber', 0),
        sign: 'unknown',
        solved: false,
        tone: '',
        what: start,
        why: '',
        numbers: numbers.map(([what]) => [what, '?']),
        spoken: `${name}: ${start}`,
    };
}

/**
 * Large buttons, one for each option.
 *
 * @param question what screen readers call them together
 * @param options each with its key and its text as HTML
 * @param onChoose takes the number of an option, from 0, when its button or its key is pressed
 */
function choices(question, options, onChoose) {
    const buttons = options.map(({key, html}, number) => make('button',
        {type: 'button', className: 'option', 'aria-pressed': 'false', onclick: () => onChoose(number)},
        make('kbd', {textContent: key, ariaHidden: 'true'}),
        make('span', {className: 'answer'}, make('span', {className: 'answerText', innerHTML: html}))));
    return {
        box: make('div', {className: 'options', role: 'group', ariaLabel: question}, ...buttons),
        buttons,
        /** Chooses the option of a key; whether there is one. */
        press(key) {
            const number = options.findIndex((option) => option.key.toLowerCase() === key.toLowerCase());
            if (number >= 0) {
                onChoose(number);
            }
            return number >= 0;
        },
        /** Marks the option that was chosen, if any; {@code isOpen} while it can be changed. */
        show(chosen, isOpen) {
            buttons.forEach((button, number) => {
                button.classList.toggle('guessed', number === chosen);
                button.setAttribute('aria-pressed', String(number === chosen));
                button.disabled = !isOpen;
            });
        },
    };
}
