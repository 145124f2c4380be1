/** Figures painted into images with AWT, with text as font outlines. Knows no file format. */
package symmetrylab.export.image;
