// The peer: what a Node server that does the same costs. `node peer.js stdio | unix PATH`
'use strict'

function serve(input, output) {
  let pending = Buffer.alloc(0)
  input.on('data', (chunk) => {
    pending = pending.length ? Buffer.concat([pending, chunk]) : chunk
    const answers = []
    for (;;) {
      const end = pending.indexOf('\r\n\r\n')
      if (end < 0) break
      const length = Number(/content-length: *(\d+)/i.exec(pending.toString('latin1', 0, end))[1])
      if (pending.length < end + 4 + length) break
      const message = JSON.parse(pending.toString('utf8', end + 4, end + 4 + length))
      const body = JSON.stringify({ jsonrpc: '2.0', id: message.id, result: message.params })
      answers.push(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
      pending = pending.subarray(end + 4 + length)
    }
    if (answers.length) output.write(answers.join(''))
  })
  input.on('error', () => {})
}

const [kind, path] = process.argv.slice(2)
if (kind === 'stdio') {
  process.stdin.on('end', () => process.exit(0))
  serve(process.stdin, process.stdout)
} else {
  require('fs').rmSync(path, { force: true })
  require('net').createServer((socket) => serve(socket, socket)).listen({ path, backlog: 1024 })
}
