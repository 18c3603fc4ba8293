/** The closed classes of English that the grammar of attribution needs. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}

export const determiners = words(
  'the a an this that these those his her its their our my your some any each every another one two three four five six many several most both all no few other',
)
export const possessives = words("his her its their our my your whose 's ’s")
export const prepositions = words(
  'of for in at on from with to by about during after before near under against into over between among as through since until within without toward towards behind despite upon inside outside via amid across around per like including regarding following along alongside beyond off onto out up down',
)
export const conjunctions = words(
  'and or but nor so yet because although though while when if whether unless where as since that than',
)
export const auxiliaries = words(
  "has have had would could will may might must can shall should did does do was is were are be been being am not n't didn't doesn't don't wasn't isn't weren't aren't hasn't haven't hadn't wouldn't couldn't won't can't cannot shouldn't to 'd ’d 'll ’ll 've ’ve 're ’re 'm ’m didn’t doesn’t don’t wasn’t isn’t won’t can’t wouldn’t couldn’t hasn’t haven’t hadn’t went goes go going gets got keeps kept began begins started continued",
)
export const adverbs = words(
  'also later then once even now again first recently too just never always still only often soon already ever further meanwhile therefore thus perhaps maybe yesterday today tomorrow tonight ago instead however though moreover furthermore indeed both all himself herself themselves itself back earlier simply almost nearly long rather likewise otherwise nonetheless nevertheless famously',
)
/** Past forms that no ending shows to be verbs; they bound a noun phrase. */
export const irregularVerbs = words(
  'made took got came gave found left held kept met sent built lost won ran led began became brought bought caught chose drew drove fell fought flew grew hung laid paid put rose sat sold spent stood struck swept threw wore broke bore hit cut let set shut spread rode sank shook sought slept stole stuck swung makes takes gets comes gives finds keeps',
)
export const pronouns = words('he she they we i it you who')
export const calendar = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec',
)
export const timeNouns = words(
  'week weeks month months year years morning afternoon evening night day days hour hours minute minutes weekend spring summer fall autumn winter time',
)
export const relatives = words('who which that whose whom')

/** Words that begin with a capital only because a sentence does. */
export const sentenceStarters = words(
  'the a an this that these those his her its their our my your in on at but and or so if when while as after before for from with by to it he she they we i you there here not no yes what why how who which where some many most both all one two three however although though because since until despite during according asked speaking meanwhile also then now still even only just instead earlier later last next another other each every among about under over without within once such like perhaps maybe yes nor yet unlike given following amid addressing referring responding citing noting adding saying calling more much few several any today yesterday tomorrow tonight indeed well oh let everything everyone everybody nothing something anything nobody somebody someone anyone',
)

/** Words before a name that are not part of it: titles and posts. */
export const titles = words(
  'pm fm mr mrs amb det supt insp cmdr cllr ms miss mx dr prof professor sir lord lady dame baron baroness rev reverend fr father sister brother bishop archbishop cardinal pope imam rabbi sheikh sheik king queen prince princess emperor sultan emir president vice-president minister premier chancellor secretary secretary-general undersecretary senator sen rep representative congressman congresswoman governor gov mayor councilman councilwoman councillor commissioner ambassador envoy consul attorney general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal private pvt admiral adm commander cmdr cpl sheriff officer detective inspector constable chief chairman chairwoman chair speaker leader whip judge justice magistrate director executive manager spokesman spokeswoman spokesperson adviser advisor analyst economist editor reporter correspondent journalist columnist author writer host anchor coach captain ceo cfo chief-of-staff deputy assistant acting former ex-president candidate nominee activist lawyer prosecutor strategist pollster consultant operative aide staffer lawmaker politician businessman billionaire actor actress singer comedian filmmaker researcher scientist historian teacher principal superintendent head founder co-founder owner partner member delegate democrat republican assemblyman assemblywoman alderman alderwoman secretary-treasurer treasurer comptroller pastor preacher minister captain chaplain warden ranger trooper deputy mp mep hon honorable engineer doctor nurse resident voter student supporter expert',
)

/** Nouns for people that another's name stands before: "a Karimov critic", "Karimov ally Marat Sadyr". */
export const followers = words(
  'ally allies critic critics opponent opponents supporter supporters backer backers loyalist loyalists follower followers foe foes rival rivals enemy enemies friend friends relative relatives fan fans aide aides associate associates confidant confidants insider insiders defender defenders detractor detractors staffer staffers impersonator impersonators lookalike lookalikes wife husband widow widower son daughter brother sister father mother',
)

/** Words before a marked title: "the film …", "a song called …". */
export const titleMakers = words(
  'book novel film movie play song album show program programme series podcast magazine newspaper memoir poem documentary musical ballad single track video game column painting exhibition called titled entitled named headlined event forum conference project',
)

/** Nouns whose bearers speak as a body, and nouns of what is written. */
export const bodyNouns = words(
  'ministry department agency committee commission council company corporation corp inc university institute foundation association organization organisation party campaign government administration office bureau police army navy court senate congress parliament house union federation group bank board team club network newspaper magazine times post journal tribune news service white kremlin pentagon nato fbi cia un eu coalition center centre party league society firm embassy authority authorities fund it',
)
/** Further nouns that begin a name with "of": states, places, and houses of learning or worship. */
export const headsWithOf = words(
  'republic kingdom emirate emirates states state commonwealth city town county district province region diocese archdiocese church college school academy chamber ministers friends sons daughters knights scouts sisters brothers gulf bay isle strait port cape sea law staff',
)

/** Nouns of speech: "her warning that …", "the mayor's promise of …". */
export const speechNouns = words(
  'call calls claim claims comment comments remark remarks response responses reply statement statements promise promises pledge pledges vow vows warning warnings assertion suggestion argument arguments criticism description declaration announcement complaint complaints accusation accusations allegation allegations demand demands question questions answer answers words message advice observation contention explanation insistence denial prediction tweet tweets post posts quip joke jokes line motto slogan reaction assessment characterization',
)
/** Verbs by which a body makes a document speak: "adopted a resolution, noting that …". */
export const enactingVerbs = words(
  'adopted passed approved signed ratified endorsed enacted adopts passes approves signs',
)
export const documentNouns = words(
  'resolution statement report document letter memo article declaration communique communiqué release filing complaint lawsuit suit indictment study survey poll paper constitution treaty agreement law bill act order ruling opinion editorial headline story book text message email e-mail email tweet post ad sign banner website page manifesto platform note charter protocol memorandum draft transcript affidavit caption advertisement essay',
)

const he =
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley mike mick bill bob jim tom tim dan ben sam ted ed steve chris matt tony greg jeff rick ron ken don bernie marco lindsey rudy ali mohammed muhammad ahmed omar hassan hussein ibrahim abdul vladimir dmitry sergey sergei ivan igor alexei mikhail nikolai yuri boris viktor oleg andrei pavel rashid nursultan emmanuel francois françois jean pierre jacques hans karl klaus wolfgang luigi giuseppe mario antonio carlos luis miguel jorge pedro fernando pablo diego rafael harry oliver alfie graham nigel ian stuart simon neil colin derek clive rupert craig dean glenn barry howard leonard martin norman phil ray stanley theodore victor warren chuck hugh max evan cory corey paul mick herman lee clint curt kurt todd troy brad brent chad dale darren darryl duane dwight earl elliott fred garrett grant gus herbert ira jay jared joel jon josh karim kareem leon lloyd lou marc marcus marvin maurice micah milton mitch neal ned nick owen perry pete ross ruben seth shane shawn sid spencer stefan tariq trevor vernon wade wes'
const she =
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary nikki elena olga natalia tatiana svetlana irina ekaterina fatima aisha mariam zainab leila layla angela ursula theresa nicola yvette liz claire fiona gemma jane jill joanna kate katie kathy lucy lynn maggie marion nina pam paula peggy penny rita robin rosa rose sally sandy sheila sonia sue susanna suzanne tracy valerie vanessa wendy yvonne zoe jen jenna jeanne jennie carly donna debbie elise ellen erica erin esther eva gail gina ginny heidi holly ida ingrid irene kim kirsten kristen leah lena lily loretta lorraine louise mae mia miriam molly monica naomi norma pauline phyllis roberta sabrina shannon stacy sylvia tina vera'
const both = words('kelly jean robin kim lee dana jordan sandy terry pat')

/** Given names in common use, by the pronoun they take. */
export const givenHe = new Set([...words(he)].filter((name) => !both.has(name)))
export const givenShe = new Set([...words(she)].filter((name) => !both.has(name)))
export const titlesHe = words(
  'mr sir lord king prince congressman spokesman chairman father brother businessman actor councilman son husband man boy imam rabbi archbishop bishop cardinal pope baron',
)
export const titlesShe = words(
  'mrs ms miss lady dame queen princess congresswoman spokeswoman chairwoman mother sister actress councilwoman daughter wife woman girl baroness',
)
