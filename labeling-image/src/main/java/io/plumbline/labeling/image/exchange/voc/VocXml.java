package io.plumbline.labeling.image.exchange.voc;

import io.plumbline.labeling.InputException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses XML that nobody vouches for: a document type declaration is refused, and with it every
 * entity, so a file can neither name other files nor grow when it is read.
 */
final class VocXml {
  private static final String REFUSE_DOCTYPE =
      "http://apache.org/xml/features/disallow-doctype-decl";

  private final DocumentBuilder parser;

  VocXml() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(REFUSE_DOCTYPE, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      this.parser = factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JDK has no secure XML parser", e);
    }
    // Without it the parser prints to standard error.
    parser.setErrorHandler(new DefaultHandler());
  }

  /**
   * The root element.
   *
   * @param what the subject of sentences: the file's name
   * @throws InputException when it is not XML, or has a document type declaration
   */
  XmlField parse(InputStream in, String what) throws IOException {
    try {
      Document document = parser.parse(in);
      return new XmlField(
          what + ": " + document.getDocumentElement().getTagName(), document.getDocumentElement());
    } catch (SAXParseException e) {
      throw new InputException(
          "%s is not XML that can be read, at line %d, column %d (%s)"
              .formatted(what, e.getLineNumber(), e.getColumnNumber(), e.getMessage()),
          e);
    } catch (SAXException | CharConversionException | UnsupportedEncodingException e) {
      throw new InputException(what + " is not XML (" + e.getMessage() + ")", e);
    }
  }
}
