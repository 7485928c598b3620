// SPDX-License-Identifier: Apache-2.0
internal import Foundation
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif
internal import Glibc
internal import Synchronization

/// The transport of the program: URLSession, which nothing else of it sees.
///
/// It keeps no cookies and no answers and follows no redirections. One lives as long as the program.
package func webTransport(_ limits: HTTPLimits = HTTPLimits()) -> HTTPTransport {
  let web = Web(limits)
  // Only this machine is asked without encryption, and a proxy for that is another machine.
  unsetenv("http_proxy")
  let configuration = URLSessionConfiguration.ephemeral
  configuration.timeoutIntervalForRequest = limits.idle
  configuration.urlCache = nil
  configuration.httpCookieStorage = nil
  configuration.httpShouldSetCookies = false
  configuration.httpMaximumConnectionsPerHost = 1
  let session = URLSession(configuration: configuration, delegate: web, delegateQueue: nil)
  return { request throws(HTTPFault) in try await web.send(request, over: session) }
}

/// The exchanges under way, by the number of their tasks.
private final class Web: NSObject, URLSessionDataDelegate, Sendable {
  /// One exchange, as far as it has come.
  private struct Exchange {
    let end: CheckedContinuation<Result<HTTPAnswer, HTTPFault>, Never>
    var body: [UInt8] = []
    var fault: HTTPFault?
  }

  private let limits: HTTPLimits
  private let exchanges = Mutex<[Int: Exchange]>([:])

  init(_ limits: HTTPLimits) { self.limits = limits }

  func send(
    _ request: HTTPRequest,
    over session: URLSession
  ) async throws(HTTPFault) -> HTTPAnswer {
    guard let url = URL(string: request.url) else { throw .unreachable("no address") }
    var asked = URLRequest(url: url)
    asked.setValue("leverage-notes", forHTTPHeaderField: "User-Agent")
    // What is packed may be any size once it is unpacked.
    asked.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    for header in request.headers {
      asked.setValue(header.value, forHTTPHeaderField: header.name)
    }
    let task = session.dataTask(with: asked)
    let watch = Task { [limits] in
      try await Task.sleep(for: .seconds(limits.whole))
      self.stop(task, .timeOut)
    }
    defer { watch.cancel() }
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        exchanges.withLock { $0[task.taskIdentifier] = Exchange(end: continuation) }
        task.resume()
        if Task.isCancelled { stop(task, .cancelled) }
      }
    } onCancel: {
      stop(task, .cancelled)
    }
    return try result.get()
  }

  func urlSession(
    _ session: URLSession,
    dataTask: URLSessionDataTask,
    didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let headers = (response as? HTTPURLResponse)?.allHeaderFields ?? [:]
    let names = headers.map { (name: "\($0.key)".lowercased(), value: "\($0.value)") }
    let isPacked = names.contains { $0.name == "content-encoding" && $0.value != "identity" }
    if isPacked { stop(dataTask, .cut("it is packed, which was not asked for")) }
    let isTooLarge = response.expectedContentLength > Int64(limits.body)
    if isTooLarge { stop(dataTask, .tooLarge(limits.body)) }
    completionHandler(isPacked || isTooLarge ? .cancel : .allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLarge = exchanges.withLock { exchanges in
      let number = dataTask.taskIdentifier
      guard exchanges[number]?.fault == nil else { return false }
      exchanges[number]?.body += data
      return (exchanges[number]?.body.count ?? 0) > limits.body
    }
    if isTooLarge { stop(dataTask, .tooLarge(limits.body)) }
  }

  func urlSession(
    _ session: URLSession,
    task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession,
    task: URLSessionTask,
    didCompleteWithError error: (any Error)?
  ) {
    let exchange = exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }
    guard let exchange else { return }
    if let fault = exchange.fault { return exchange.end.resume(returning: .failure(fault)) }
    if let error {
      // What breaks after the status has come is mostly told as an unknown error.
      let fault = Self.fault(error)
      let isCut = task.response != nil && fault != .timeOut && fault != .cancelled
      return exchange.end.resume(
        returning: .failure(isCut ? .cut("the connection was lost") : fault)
      )
    }
    guard let response = task.response as? HTTPURLResponse else {
      return exchange.end.resume(returning: .failure(.cut("no status")))
    }
    var headers: [String: String] = [:]
    for (name, value) in response.allHeaderFields {
      headers["\(name)".lowercased()] = "\(value)"
    }
    // Nothing that is shorter than it says passes, whatever the library makes of it.
    let isWhole =
      headers["content-encoding"] != nil
      || headers["content-length"].flatMap { Int($0) }.map { $0 == exchange.body.count } ?? true
    let answer = HTTPAnswer(response.statusCode, headers: headers, exchange.body)
    exchange.end.resume(
      returning: isWhole ? .success(answer) : .failure(.cut("fewer bytes than announced"))
    )
  }
}

extension Web {
  /// Ends an exchange early, for a reason of ours.
  private func stop(_ task: URLSessionTask, _ fault: HTTPFault) {
    exchanges.withLock { exchanges in
      let number = task.taskIdentifier
      if exchanges[number]?.fault == nil { exchanges[number]?.fault = fault }
    }
    task.cancel()
  }

  private static func fault(_ error: any Error) -> HTTPFault {
    let reason = error as? URLError
    switch reason?.code {
    case .timedOut: return .timeOut
    case .cancelled: return .cancelled
    case .networkConnectionLost, .cannotParseResponse, .badServerResponse, .cannotDecodeRawData,
      .cannotDecodeContentData:
      return .cut("the connection was lost")
    case .cannotFindHost, .dnsLookupFailed: return .unreachable("its name is not known")
    case .cannotConnectToHost: return .unreachable("the connection was refused")
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot:
      return .unreachable("there is no secure connection")
    default: return .unreachable("URL error \(reason?.errorCode ?? 0)")
    }
  }
}
