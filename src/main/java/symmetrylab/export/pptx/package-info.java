/** Presentations (Office Open XML, ISO/IEC 29500): the parts of the file and the zip around them. */
package symmetrylab.export.pptx;
