// Icons, as the paths of a square of 24 units.

const ICONS = {
    play: '<path class="full" d="M7 4.5v15l13-7.5z"/>',
    pause: '<path class="full" d="M6 4.5h4v15H6zM14 4.5h4v15h-4z"/>',
    toStart: '<path d="M5 5v14"/><path class="full" d="M19 5.5v13L9 12z"/>',
    toEnd: '<path d="M19 5v14"/><path class="full" d="M5 5.5v13L15 12z"/>',
    back: '<path d="M20.5 6v12M16.5 6v12"/><path class="full" d="M13 5.5v13L3 12z"/>',
    forward: '<path d="M3.5 6v12M7.5 6v12"/><path class="full" d="M11 5.5v13L21 12z"/>',
    open: '<path d="M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5"/><circle class="full" cx="12" cy="12" r="2.5"/>',
    close: '<path d="M5 5l14 14M19 5L5 19"/>',
    lock: '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V7.5a4 4 0 0 1 8 0V11"/>',
    link: '<path d="M10 14a4.2 4.2 0 0 0 6 .3l3.2-3.2a4.2 4.2 0 0 0-6-6L11.6 6.7M14 10a4.2 4.2 0 0 0-6-.3l-3.2 3.2a4.2 4.2 0 0 0 6 6l1.6-1.6"/>',
    code: '<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4z"/><path d="M14.5 14v3M20 14v1M17 17v3M20 19v1M14.5 20v0"/>',
    dice: '<rect x="4" y="4" width="16" height="16" rx="2.5"/><g class="full"><circle cx="8.5" cy="8.5" r="1.3"/><circle cx="15.5" cy="8.5" r="1.3"/><circle cx="12" cy="12" r="1.3"/><circle cx="8.5" cy="15.5" r="1.3"/><circle cx="15.5" cy="15.5" r="1.3"/></g>',
    reset: '<path d="M8 5L4 9l4 4"/><path d="M4 9h10a5.5 5.5 0 0 1 0 11H8"/>',
    menu: '<g class="full"><circle cx="12" cy="5" r="1.8"/><circle cx="12" cy="12" r="1.8"/><circle cx="12" cy="19" r="1.8"/></g>',
    more: '<g class="full"><circle cx="5" cy="12" r="1.8"/><circle cx="12" cy="12" r="1.8"/><circle cx="19" cy="12" r="1.8"/></g>',
    sliders: '<path d="M4 8h8M18 8h2M15 5v6M4 16h2M12 16h8M9 13v6"/>',
    picture: '<rect x="4" y="4" width="16" height="16" rx="2"/><path d="M4.5 17l5-5 4 4 2.5-2.5 4 4"/><circle class="full" cx="15.5" cy="8.5" r="1.5"/>',
    keys: '<rect x="2.5" y="6" width="19" height="12" rx="2"/><path d="M6 10h.1M10 10h.1M14 10h.1M18 10h.1M8 14h8"/>',
    check: '<path d="M4.5 12.5l5 5L19.5 7"/>',
    half: '<circle cx="12" cy="12" r="8.5"/><path class="full" d="M12 3.5a8.5 8.5 0 0 0 0 17z"/>',
    tilde: '<path d="M4 14c2.5-5 5.5-5 8-2s5.5 3 8-2"/>',
    chevron: '<path d="M15 5l-7 7 7 7"/>',
    minus: '<path d="M6 12h12"/>',
    plus: '<path d="M6 12h12M12 6v12"/>',
};

function icon(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.classList.add('icon');
    svg.innerHTML = ICONS[name];
    return svg;
}

/** A button that is an icon, with its name for the pointer and for screen readers. */
function iconButton(name, title, action, more = {}) {
    return make('button', {type: 'button', title, ariaLabel: title, onclick: action, ...more}, icon(name));
}

/** A button with an icon and a text. */
function textButton(name, text, action, more = {}) {
    return make('button', {type: 'button', onclick: action, ...more}, icon(name), make('span', {textContent: text}));
}
