/** The export screen: purposes, a preview, the choices and the queue. */
package symmetrylab.view.export;
