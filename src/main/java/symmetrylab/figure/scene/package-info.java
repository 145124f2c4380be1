/** The scene that a lane's pictures are painted from, and the view of its graph. Draws nothing. */
package symmetrylab.figure.scene;
