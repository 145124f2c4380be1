/**
 * Figures as files: pictures and animations, written whole or not at all. Needs no display and knows nothing of the
 * window.
 */
package symmetrylab.export;
