/**
 * Reads a file of this site into a document that runs nothing. The browser does the reading: no text passes for markup, which the policy
 * would refuse.
 * @throws when there is no such file, or it is none that can be read
 */
export function readDocument(address: string): Promise<Document> {
  const { promise, resolve, reject } = Promise.withResolvers<Document>();
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.onload = () => {
    if (request.status === 200 && request.responseXML) resolve(request.responseXML);
    else reject(new Error(`${address} answered ${request.status}`));
  };
  request.onerror = () => reject(new Error(`${address} did not answer`));
  request.send();
  return promise;
}
