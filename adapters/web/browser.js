// Makes the page answer without loading anew. Without this script the form does the same, a page at a time.
const form = document.querySelector('#line')
const input = document.querySelector('#words')
const answers = document.querySelector('#answers')
const asked = []
let place = 0

const styles = {
  date: { dateStyle: 'long' },
  time: { timeStyle: 'short' },
  both: { dateStyle: 'medium', timeStyle: 'short' },
  relative: { dateStyle: 'medium', timeStyle: 'short' },
}

// Some systems name a language that browsers then do not take ("en-US@posix").
function formatOf(style) {
  try {
    return new Intl.DateTimeFormat(/^en(?:-US)?$/i.test(navigator.language) ? 'en-GB' : navigator.language, style)
  } catch {
    return new Intl.DateTimeFormat('en', style)
  }
}

function showLocalTimes(within) {
  for (const time of within.querySelectorAll('time[datetime]')) {
    time.textContent = formatOf(styles[time.dataset.style] ?? styles.both).format(new Date(time.dateTime))
  }
}

function append(element) {
  answers.append(element)
  return element
}

async function fill(answer, words) {
  try {
    const response = await fetch(`/answer?words=${encodeURIComponent(words)}`)
    if (!response.ok) throw new Error(`the page answered ${response.status}`)
    answer.innerHTML = await response.text()
    showLocalTimes(answer)
  } catch (error) {
    answer.textContent = `No answer came (${error.message}). Is the bot still running? Ask again when it is.`
  }
}

// The address is that of the answer, so that it can be handed on, and is there again when the page is loaded anew.
function remember(words) {
  const address = `/?words=${encodeURIComponent(words)}`
  if (address !== location.pathname + location.search) history.pushState(null, '', address)
}

async function ask(words) {
  asked.push(words)
  place = asked.length
  remember(words)
  await show(words)
}

async function show(words) {
  const line = append(document.createElement('p'))
  line.className = 'asked'
  line.textContent = words
  line.scrollIntoView({ block: 'start' })
  const answer = append(document.createElement('div'))
  answer.textContent = '…'
  await fill(answer, words)
  // Only now is there something to scroll to.
  line.scrollIntoView({ block: 'start' })
}

// A page of a list is turned in the place of the one before.
async function turn(answer, words) {
  remember(words)
  await fill(answer, words)
  answer.scrollIntoView({ block: 'start' })
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const words = input.value.trim()
  if (words === '') return
  void ask(words)
  input.value = `${words.split(/\s/)[0]} `
})

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-words]')
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const { words } = link.dataset
  const answer = link.closest('.answer')?.parentElement
  if (/ page:\d+$/.test(words) && answer instanceof HTMLElement && answer !== answers) void turn(answer, words)
  else void ask(words)
  input.focus()
})

// Back and forth in the browser's history.
addEventListener('popstate', () => {
  answers.replaceChildren()
  void show(new URLSearchParams(location.search).get('words') ?? input.value.split(/\s/)[0])
})

input.addEventListener('keydown', (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (step === undefined || asked.length === 0) return
  event.preventDefault()
  place = Math.min(Math.max(place + step, 0), asked.length)
  input.value = asked[place] ?? ''
})

showLocalTimes(document)
const end = input.value.length
input.focus()
input.setSelectionRange(end, end)
