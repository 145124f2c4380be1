/** Figures painted into images by AWT, with text as outlines of a font; knows no format. */
package symmetrylab.export.image;
