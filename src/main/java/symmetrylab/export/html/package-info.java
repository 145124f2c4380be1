/** Live pages: files in HTML that train and draw by themselves. */
package symmetrylab.export.html;
