// Settings and starts. Which there are, with their values, comes from the program; the exporter may lock or hide them.

/** A message stays so long. */
const PROBLEM_MS = 8000;

const SETTINGS = ['data', 'hidden', 'activation', 'rate', 'batch', 'steps'];

/** The id by which the exporter names a control. */
function ruleOf(control) {
    if (SETTINGS.includes(control.id)) {
        return rule(control.id);
    }
    return rule(control.kind === 'slider' ? 'sliders' : 'start');
}

/** Shows controls in a box; those of the same kinds stay, so that the focus and a slider being dragged do too. */
function fillBox(box, all) {
    const wanted = all.filter((control) => ruleOf(control) !== 'hidden');
    const shape = wanted.map((control) => control.id + control.kind).join();
    if (box.dataset.shape !== shape) {
        box.dataset.shape = shape;
        box.replaceChildren(...wanted.map(makeControl));
    }
    wanted.forEach((control, i) => showControl(box.children[i], control));
    box.hidden = wanted.length === 0;
}

function makeControl(control) {
    const widget = WIDGETS[control.kind].make(control);
    widget.classList.add('control', `of-${control.kind}`);
    widget.dataset.id = control.id;
    if (ruleOf(control) === 'locked') {
        widget.classList.add('locked');
        widget.title = say('page.locked');
        widget.querySelector('.field').prepend(icon('lock'));
    }
    return widget;
}

function showControl(widget, control) {
    WIDGETS[control.kind].show(widget, control);
    if (ruleOf(control) === 'locked') {
        for (const each of widget.querySelectorAll('button, input, select')) {
            each.disabled = true;
        }
    }
}

/** Shows the message of a refused value beside its control, or takes it away. */
function showProblem(id, problem) {
    const widget = document.querySelector(`[data-id="${id}"]`);
    widget?.querySelector('.problem')?.remove();
    const field = widget?.querySelector('input, select');
    field?.removeAttribute('aria-invalid');
    if (widget && problem !== '') {
        const message = make('span', {className: 'problem', role: 'alert', textContent: problem});
        field?.setAttribute('aria-invalid', 'true');
        field?.addEventListener('input', () => showProblem(id, ''), {once: true});
        widget.append(message);
        setTimeout(() => message.isConnected && showProblem(id, ''), PROBLEM_MS);
        if (field?.dataset.value !== undefined) {
            field.value = field.dataset.value;
            field.select?.();
        }
    }
}

const labelled = (control, ...parts) =>
    make('label', {}, make('span', {className: 'name', textContent: control.label}),
        make('span', {className: 'field'}, ...parts));

function showOptions(select, options, value) {
    const shape = JSON.stringify(options);
    if (select.dataset.shape !== shape) {
        select.dataset.shape = shape;
        select.replaceChildren(...options.map(([option, text]) => make('option', {value: option, textContent: text})));
    }
    select.value = value;
}

function typedInput(control) {
    return make('input', {type: 'text', inputMode: 'decimal', autocomplete: 'off', ariaLabel: control.label,
        onchange: (event) => change(control.id, event.target.value)});
}

function showTyped(widget, control) {
    const input = widget.querySelector('input');
    if (document.activeElement !== input || input.dataset.value !== control.value) {
        input.value = control.value;
    }
    input.dataset.value = control.value;
    input.placeholder = control.value === '' ? say('page.differ') : '';
    input.style.width = `${Math.max(2, input.value.length, input.placeholder.length) + 0.6}ch`;
}

const WIDGETS = {
    choice: {
        make: (control) => labelled(control,
            make('select', {onchange: (event) => event.target.value !== '' && change(control.id, event.target.value)})),
        show(widget, control) {
            const differ = control.value === '' ? [['', say('page.differ')]] : [];
            showOptions(widget.querySelector('select'), [...differ, ...control.options], control.value);
        },
    },
    typed: {
        make: (control) => labelled(control, typedInput(control)),
        show: showTyped,
    },
    layers: {
        make(control) {
            const field = make('span', {className: 'field'},
                iconButton('minus', say('page.fewer'), () => change(control.id, '-')),
                typedInput(control),
                iconButton('plus', say('page.more'), () => change(control.id, '+')));
            return make('span', {role: 'group', ariaLabel: control.label},
                make('span', {className: 'name', textContent: control.label}), field);
        },
        show: showTyped,
    },
    start: {
        make(control) {
            const choose = (event) => event.currentTarget.value !== '' && change(control.id, event.currentTarget.value);
            const segments = make('span', {className: 'segments', role: 'group', ariaLabel: control.label});
            for (const [value, text] of control.buttons) {
                segments.append(make('button', {type: 'button', textContent: text, value, onclick: choose}));
            }
            return make('span', {}, make('span', {className: 'field'}, segments,
                make('span', {className: 'others', title: say('page.others')}, make('span'),
                    make('select', {ariaLabel: say('page.others'), onchange: choose})),
                make('select', {className: 'all', ariaLabel: control.label, onchange: choose})));
        },
        show(widget, control) {
            for (const each of widget.querySelectorAll('button')) {
                setAttribute(each, 'aria-pressed', String(each.value === control.value));
            }
            const isOther = control.options.some(([value]) => value === control.value);
            const isButton = control.buttons.some(([value]) => value === control.value);
            const others = widget.querySelector('.others');
            const name = control.options.find(([value]) => value === control.value)?.[1] ?? '';
            if (others.dataset.name !== name) {
                others.dataset.name = name;
                others.classList.toggle('chosen', isOther);
                others.firstChild.replaceChildren(isOther ? name : icon('more'));
            }
            showOptions(others.querySelector('select'), [['', say('page.others')], ...control.options], isOther ? control.value : '');
            const given = isOther || isButton ? [] : [['', say('page.others')]];
            showOptions(widget.querySelector('.all'), [...given, ...control.buttons, ...control.options],
                isOther || isButton ? control.value : '');
        },
    },
    slider: {
        make(control) {
            const slider = make('input', {type: 'range', min: control.min, max: control.max, step: 'any',
                ariaLabel: control.label, oninput: () => {
                    fillTrack(slider);
                    change(control.id, slider.value);
                }});
            return make('label', {title: control.label},
                make('span', {className: 'name', textContent: control.brief, ariaHidden: 'true'}),
                make('span', {className: 'field'}, slider, make('span', {className: 'value', ariaHidden: 'true'})));
        },
        show(widget, control) {
            const slider = widget.querySelector('input');
            if (document.activeElement !== slider) {
                slider.value = control.place;
                fillTrack(slider);
            }
            setAttribute(slider, 'aria-valuetext', control.value);
            setText(widget.querySelector('.value'), control.value);
        },
    },
    dice: {
        make: (control) => make('span', {}, make('span', {className: 'field'},
            iconButton('dice', control.label, () => change(control.id, '')))),
        show(widget, control) {
            const button = widget.querySelector('button');
            const name = `${control.label} (${control.value})`;
            button.title = name;
            setAttribute(button, 'aria-label', name);
        },
    },
};

/** Colours the part of a slider's track up to its thumb. */
function fillTrack(slider) {
    const share = (slider.value - slider.min) / (slider.max - slider.min || 1);
    slider.style.setProperty('--share', share);
}
