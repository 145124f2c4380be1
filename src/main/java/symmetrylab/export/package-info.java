/** Figures as files, by format: pictures and animations. Needs no display and knows nothing of the window. */
package symmetrylab.export;
