/**
 * English words that lie one slip of the pen away from a word of the catalogue ("catching" from "caching"). They mean
 * themselves and are never corrected. Words of the SCOWL lists up to size 50; see NOTICE.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `
abased abases abject ablest abloom aboard abounds abridge abused abuser abuses accounts aching across actives actors
adapted adapters adaptor administrators admissions adrift adware aeries afield aflutter agates aggregate aggregates
aggregations aground airline airliner airliners allows alloys alpacas alphas amazons ambassadors analyse analyses
analytic androids animals annoys annular anodes answers apogee appends appliances approved approves approximated
approximates aptest architectures archived archives arctics aright arising armful armors armory armour around
arroyos artefacts ascribe ashing ashore asides asking asocial assents asserts assess assignments assistants astral
astray astronomers asynchronous attach attacks attentions attest attesting attests atwitter auction auctions audits
authentications authorisations authorizations authorize authorized authorizes autopilots avenger avenges aversion
aversions averting averts awards azures babels backbones backed badder badger badges bailed balance balanced
balances banding banker banking barking baselines basest bashed bashes bashing basked basking basses basted bastes
batching battle beacons beading beaker beakers bearable beasts bedder bedding bedrocks beehives beeper behavior
bender bequest bequests besting better betters biased biceps bidden bidders binder blacklists blacks blanch bleaker
bleats blocks blogging blooms bluffer blurting bluster boards boding bogging boggle bonnet bootstraps border borders
braces bracing brained braining brains brainstorms brainy brawler brawlers breading bridged bridges bridle bright
brings brinks brisks broken brokered bronzed bronzes browner browse browsed browsers browses bucked buffed buffers
buffet bugging builders buildings builds bumbling bureaus burring bushiness busyness butting buttons buyers buzzing
cables cachet cachets cadences calculations calculators callow canals canard candidates candling canker canter
capacitors capping captured captures carapace carnal cashed cashes cashing caster castes castle catalogued
cataloguer catalogues catches catching cation cations causes ceases ceding ceilings cellos censer censor censors
centers centralise centralises centralize centralizes centrals centre certificated certificates cervices cession
chains challenge challenged challengers challenges champions chance chandler changed changes chanter chants chapters
charged charger charges charms charter chases chaster chatter checkouts checkpoints cheeks chests chicks chinks
chipper chippers chipping chocks chopper chromed chromes chucks chugging chunky circled circles circlet circuits
citrus clacks clasps classifications classified classifies classy clause cleaner cleanings cleansed cleared clearing
cleaved cleaving clerks clicks cloaks clogging clouds cloudy clucks clunks clusters clutter coached coaches coaching
coaling coarse codding cohered coheres coiling coitus coking collections collision colons colour columns comets
coming commando commands commend commits commutation commute commuter commuting compacter compactors comparisons
compatibles compatibly compete competing completed completer completes component composed composers composes compost
compote computations computed computers computes concurrence condole conductors confidences conformed connects
consents consoled consoles consuls consult consume consumed consumes contact contacts contained contend contents
contest contexts contiguous contrast contrasts controlled controllers controls convent cooing cooker cooking cooping
coordinators coping cording coring costed counted countess counts county couriers coursed courser courses courtier
cowing cowling cracker cracking cranking crated craven crawled crease created creates creatives credits cremate
crewing cricks crocks crunch crusted crypts curable curate curates cuttings daemons dandling danger danker dapper
darning dative deacon deader dearest deceive deceiver declined declines decode decoded decodes dedicate dedicates
deduce deducing deeper defaults defection defector defectors defined degrade degrades deices dejected dejection
deleted deletes deletions deliver delivers deltas demands demote denials denser dental deplete depletion deplored
deployments deport deporting deports depository depths derision derive desktops detention devaluation developed
developments deviate deviations devise devises diagrams dicing dicker dickers dickeys differentials digraph diking
dimensions dimple dining director directors discard discoed discords discover discovers dishing disputed distract
distribute distributes distributors districts divine docked docket dogging domains dories dourly drained drainer
draining drains dreading drifts drills drivel driven drivers drives driving droned drones droops droplets drover
druids duality duffer dumber dunner duplicated durably dynamics dynamos earning eclipsed eclipses ecosystems ecstasy
edging editors egrets eights ejected elastics elation election electronica electronics eliding elixirs ellipse
embedded embeds embitter emigration emission emitted empress encode encoded encoders encodes encoring encrypts
enmity enriched enriches ensembles enterprises entrap envelop enveloped envelopes envelops envoys equality erasures
errors especial estates etcher eternal evacuation evaluations evidenced evidences exacts excels exchanged exchanges
executions executives exhort expansions expert exported exporters exports expresses extensions externals extort
extractions extractors fabled fables fabrics faction factions factor factors fallow falter faltering falters fandom
fashions faster faunas feasts feather featured federate federates federations feller fender fetched fetches fetter
fetters fibber fibers fickle fiddle fiddled fiddlers fiddles fiends filler fillers financed finances finger fining
fireball fireballs firehouse firestorm firework fission fitter fitters fittings fizzing flailed flaked flakes flashy
flasks flatter flitting flocks flogging floors flumes fluster flutters fluttery fluxed fogging foiled fooling
forests foretasting forged forger forges forgets forgot formal formations formats forwarded forwards foundations
founds fracking frameworks franker franking frauds fridge fright frocks fronted fronts fullback fumbling funnel
funner fusions futzing gables gaggle galena garage garnish gashing gateways gender generated generates generations
generators genial gentry geodes germination gestate ghosted ginger giving glaciers glance glazier gleaned gleaning
gliding godless goggle googled googles graces gracing grading graphic graphs grated grateful grates gravel graven
greats griefs grounds grouting grouts guards guests guilder gunner gutting haggle hailed hairlines hallow halted
halter halting handier handing handle handled handlers handles hanger hanker harbors harbour haring harking hasted
hasting hatching header headings healing healthy heaping hearing heartbeat hearth hearts hearty heather heating
heaving hector hectors hedges heeding heedless heights herding heroin herons heuristic hipper hipping hitting hiving
hogging hoisted honeycombs hooker hookup hooted hopper hospitals hostel hounds housed houses humane humans humbling
hushing hybrids icebergs ideals identify ignited ignites imaged immutably impalas impale incest indexed indicts
induces infection inferences infernal infest infrastructures ingested ingests injections inland inputs inserted
insight inspections installs instanced instants instill instructors insurances interests interfaced interfaces
interlace internals interned internee intervals invalids invented inventor inventors invest invested investor
islands issued issues jailbreaks jailed jailer jerkins jesting jingle jiving jogging joggle joints journeys judged
judges jugging jumbling junction junctions jutting keener keepers kennel kernels keyboards keystone keywords kidder
kilter knight knightly lacier lading lagers lagging lanced lancer lances lancet lancing landings languages lanker
lapels lapping laptops larding larger larges larking lasers lashing lastly latching latter lauding lawyer lawyers
leader leaders leading leaned leaning learns learnt leather ledgers ledges lefter legging legion lender lending
lengths lengthy lettuces levels libeled libeling libelled libelling libels lightly lignite liking limier liming
limited limitings limits limning limply linage lineages linens liners linger linings linkage linked linker linking
listened listeners litter litters living llamas loaded loafer loafers loaner loaners locale locals locker locket
lockup locution locutions lodger lodging logins logistics longing looked looser looter louder lugging lumber luster
machined maestros mailed mailers makers making mallow malted malting manage managers manages manger manifolds
manuals mapped mappings marching marina marked marker markets marking marquee masher mashing masked massage
massaging massing masters mastery materialise materialized materializes materials maternal matter mealtime measure
measured medallions medals medial median medias medicals medicated meekly members mender menial mental merchants
messages metals meteor meters micron migrations mingle mining minion mirrors missions mister mistrial mobiles mocker
modals modelings modellings modems moderators modulus molars mongooses monoliths mopping mortal mortgaged mortgagee
mortgages mosquito motels motile mounds movies mugging multiplied multipliers multiplies mumbling muster mutton
nailed napping nationals natives naturals neatest nebulae nebular neighbors neighbours nerving nesting neurons
neutral neutrinos neutron newsletters nights nodule nodules nomads notary notified notifies notional numbed numbers
nutting objects observer officer offices omission onlookers opened operation operators optimisations optimizations
oracles orated orchestrations outcome outing outputs packaged packages packet packing pagers painter palettes pamper
pander panders panels papers papery parameters paring parity parked parquets parring parsec parsed parses parsing
parson parting partly partners passer passwords pastern pasterns patching patent pathways patients patter patters
pauper payers pearls pearly pedantic peeper peopled peoples perfects performances perking persona personae personals
persons phased phases phoned phones phoney phrase picket pickled pickles pimple pimply pining pitting placer plainer
planned planners planter plastic platforms played players pocket pointer points pointy poisons polarise police
polices polities polity polygons pooling poplars portals ported postal posted posters posture postures pounds
pouting powder powers prated prayer predication predicative predicts prefects preparations presences present presets
prestos pretence preview priced pricey pricking prickle pricks prides priding primacy primate primes priming prince
princes printed printers prises prising prisms prison privater privates prizes prizing problems produce produced
produces productions products profess professing professor professors profiled profiles profiting programs projects
promotions prompts properly prophets protect provide provided provides prowess published publishes puffer puller
pulsars pulsed pulses purser putting pythons quadrants qualify quarantines quarks quarry quarto quarts queens
queried quests queued quorums quotas quoted rabbis rabbits racing racking rafted raider railed railways rained
raining rainstorm raising raking ranched ranchers ranches ranged rangers ranges rangier ranging ranked rankings
rankling ransom ranted ranter ranting rapper rappers rapping rapture raster rational ratted rattle ravens reaction
reactor reacts readers readier readings readying realer reamer reaming reaper reaping rearing reasons received
receivers receives reciprocals recline recommendations recommended reconciliations recordings rector rectors redder
reddish redistributed redistributes reduced reduces reduction reference references refiled refine refiner refines
reforestation refrain refraining regions regress regressions rehash reined released releases relics remand remiss
remoter remotes removals removed remover removes renders rending rennet renter reparation replayed replays
replicated replicates replications repose repression rescue researched researchers researches resent resolutions
resolve resolved resolves resort resorting resorts resources responses restate restatements resting restrain
restraining retain retaining retort retorting retorts retrains retrievals retrieve retrieved retrieves revaluation
revere reveres reverie reversed reverses reviews revolution revolver reword rewording rewords ricing riders riding
rightly rights riling riming ringer rinsing risking rituals rivers robots rocker rocket rooter rooting rosary roster
rotting rouging rounds rousing routed routeing routes routine rubles rulers rumbling runnel runners runnier rusted
rutting sables safely sailed sallow saltier saltine saluted saluting salved salver salving sample sanction sander
sanding sapping sating scalding scaled scales scalping scanned scanners scanter scared scares scaring schedules
scheme schemes sciences scones scooted scooters scoped scopes scoping scorers scorned scorning scorns scoured
scouring scrape scraped scrapers scrapes scrapping scream screaming screams scribes scrips scripts scrubbed
scrubbers scrubbier scrunchy scubas sealer sealing seared searing season sector sectors seduce seducer seducers
seldom selections selects sellers semantics senders senior seniors sensed senses sensory sentenced sentences
sentience sentinels seraph served serves serviced servile servings sessions setter setters severs shaded shades
shadier shading shadows shadowy shaker shaking shamed shaming shaped shaping shares sharked sharking sharks sharped
sharping sharps shaved shaver shaving sheared shearing sheers sheller shields shifts shifty shingle shipped shires
shooter shopped shoppers shopping shored shores shoring shorted shredded shredders shrewder shrift shudder sickens
sickle sidebar sidecars siding signer signing silted silting silvers silvery simile simpler simplex simply
simulations simulators singed singers singes singled singles singly sinker sinner sipping siring sitting skates
skipper skippers skipping slacks slakes slated slates slating slayer slayers sledding sleets slender slicing slipper
slippers slipping slitter slitting sliver slogging slurring smalls smartphones smarts smooching smoothed smother
snared snaring snipping snitch snored snorer snores snoring snorted snowflakes snowplows soared soaring socials
socked sockets solver sonnets soothing sorest sorter sortied sounds sourced sourly spaced spacey spacial spades
spanned spanners spared spares sparing sparking sparkling sparks sparser spates specials speeds speedy speller
spender spewed spices spiked spikes spinnakers spinner spitting splatter splatting splint splinter splinting splits
splittings splutter spored spores sporing sported spouts sprang spreadsheets spreed springs springy sprinter sprints
sprout sprung spying squids stable stables stacks staffs staged stages stagings stakes staking staled staler stales
staling stamped stampeded stampedes standards stands staple starch stared stares staring stated stater stating
stations statue statues staves staving staying steaming steams steels steely stigma stimulation stinger stockbrokers
stocks stocky stokes stoles stones stools stopper stored storefronts storey storeys stories storing storks storms
stormy stoves strain strained strainer straining strand strapping strata streak streaking streaks stride strident
strife strike string striped stripes striping stripling strips strive stropping struck structure structures studios
stumbling sturdy submits subscribed subscribes suffer suited suites summarise summarised summarises summarize
summarized summarizes summit sunder superb supers supervisors supervisory supper supple supports surged surges
surrogates svelter swards swarms swatch sweets sweller swerve swerving swinger synapses synthetics tabled tablets
tacking tailed talent tallow tanager tanker tanking tapping tarnish tasking taster tasting tattle telegrams teller
templates tempos tenants tender tensor tensors tenting terminations terror testate testes testis texting thanks
thicket thirds thorough though threads threat thresholds throttled throttles thunders thunderstorms ticked ticker
tickets tickle tigers tightly timber timers timescales tingle titans titled titles titter tittle toggled toggles
tokens tomcats tonics toning tooling touchy tourney touting towers traced tracer tracers tracings tracked trackers
tracks tracts trades traffics trailed trailer trailing trainee trainers trains traits trance trances transcribed
transcribes transformed transforms transits translations transmit travels trawler trawlers trawls treading treason
trials tricking tricks tridents trifle triggers tripled triples triplet triply tripping tropic tropics trough truces
trucker trucking trucks trussed trustee truths trysted tubing tugging tunnels turbot turning twister twitch twitted
twitters unction unctions unicorn unload updated updater usages ushers valiant validated validates validations
valley valuation valued values vanish vanity vantages variables variably variances variants vaster vastly vaults
veiling vendors venerate veneration venial ventral vertical vesicle vesicles vesting victor victors victual videos
viewed viewers vintage vising visitors vocation vocations vortex votary voyaged voyager voyages wadding waggle
wailed waiter wallow wangling waning warding warehoused warming warnings warping warring washboard washboards
washing waster watching waters watery wattle weakly wealth weathers websites weddings wedges wedging weeding weeper
weighs weight weighty welding wending wetter whipping whopper wicket widowed widowing widows widths wields wights
wimple winger wining winnow winnowed winnowing winnows witting worked workouts worlds wounds wright wrings writer
writes writhe yahoos yanking yapping yearning yields yodeling yodelling yodels zapper zappers zapping zeppelins
zestful zinger zodiacs
`
    .trim()
    .split(/\s+/),
);
