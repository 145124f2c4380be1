/** Figures painted into images, with text as font outlines. Knows no file format. */
package symmetrylab.export.image;
