/** Figures as code, drawn with a {@link symmetrylab.figure.draw.Pen}. Knows neither the screen nor files. */
package symmetrylab.figure;
