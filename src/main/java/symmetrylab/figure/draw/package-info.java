/**
 * The tools of every picture: the pen and its paths, inks, palette, type sizes, scales and numbers as text. Uses no
 * other package of {@code figure}.
 */
package symmetrylab.figure.draw;
