/**
 * Pictures as code: what a figure shows, drawn with a {@link symmetrylab.figure.draw.Pen}. Knows neither the screen nor files.
 */
package symmetrylab.figure;
