package io.sdr.examples.department.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page read strictly, as XML. */
public record HtmlPage(Document document) {
  public static HtmlPage of(String html) {
    try {
      return new HtmlPage(DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html))));
    } catch (SAXException | IOException | ParserConfigurationException malformed) {
      throw new AssertionError(malformed);
    }
  }

  /** The texts of all that an XPath finds, in the order of the page. */
  public List<String> values(String path) {
    try {
      NodeList nodes = (NodeList)
          XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
      return IntStream.range(0, nodes.getLength())
          .mapToObj(i -> nodes.item(i).getTextContent())
          .toList();
    } catch (XPathExpressionException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
