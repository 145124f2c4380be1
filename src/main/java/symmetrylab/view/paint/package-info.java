/** Figures on the screen: layers of pixels painted by a rasterizer of our own. Knows no view model. */
package symmetrylab.view.paint;
