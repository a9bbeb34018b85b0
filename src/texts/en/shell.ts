import type { shell as finnish } from '../fi/shell.ts';
import type { TranslationOf } from '../text.ts';

/** What surrounds every page, and the pages about this device, in English. */
export const shell = {
  // The frame of every page
  'app.name': 'Kyläpöytä',
  'app.title': '{page} – Kyläpöytä',
  'app.titleInCity': '{page} – Kyläpöytä, {city}',
  'app.opening': 'Opening…',
  'app.loading': 'Fetching…',
  'app.saved': 'Saved',
  'app.undone': 'Undone',
  'app.copied': 'Copied',
  'app.updated': 'Updated {date}',
  'app.version': 'Version {version}',
  'app.showMore': 'Show more',
  'app.showAll': 'Show all',
  'app.details': 'Show details',
  'app.unknown': 'Not known',
  'app.tryAgain': 'Try again',
  'app.chosen': 'Chosen',
  'app.fieldProblem': '{field}: {problem}',

  // Finding one's way
  'nav.main': 'Main menu',
  'nav.about': 'About this service',
  'nav.device': 'This device',
  'nav.follow': 'Follow an idea',
  'nav.stored': 'What is stored on this device',
  'menu.here': 'On this device',

  // Languages call themselves by their own names
  'language.fi': 'Suomi',
  'language.sv': 'Svenska',
  'language.en': 'English',
  'language.current': 'Language: English',
  'language.changed': 'The language was changed. What you wrote is kept.',

  // Home
  'home.question': 'What should be done where you live?',
  'home.lead': 'Every idea is read by {committee}. You need no account and no connection.',
  'home.yourArea': 'Your area',
  'home.changeArea': 'Change area',
  'home.chooseArea': 'Choose',
  'home.areaHint': 'You see ideas from your own area first. The choice is remembered on this device.',
  'home.whatIs': '{body} – what is it?',
  'home.whatIs.more': 'Get to know the areas',
  'home.chart': 'Ideas by status. The same numbers are in the list below.',
  'home.latest': 'Latest ideas',
  'home.answered': 'The city has answered',
  'home.mine': 'Your ideas',
  'home.newAnswer': 'You have a reply',
  'home.byCode': 'Do you have an idea reference?',
  'home.empty': 'No ideas yet. The first one can be yours.',
  'home.notFetched':
    'The city’s information is not on this device yet. It will be fetched when the connection returns. You can share an idea now.',
  'home.otherWays': 'You can also tell your idea to a member {committeeOf}, who will write it down for you.',

  // What the first screens say of ideas
  'idea.form.villageCount': { one: '{n} place found', other: '{n} places found' },
  'ideas.count': { one: '{n} idea', other: '{n} ideas' },
  'idea.form.villageFound': '{village}: {area}',
  'idea.form.villageSearch': 'Search by village or district',
  'ideas.search.clear': 'Clear the search',
  'follow.hint': 'For example {code}. Never mind the hyphen or capital letters.',
  'follow.invalid': 'A character in the reference is wrong. Compare it with the slip or screen you read it from.',
  'follow.open': 'Show the idea',

  // Choosing a city
  'cities.heading': 'Where do you live?',
  'cities.lead': 'Choose your city. The choice is remembered on this device, and you can change it at any time.',
  'cities.areas': { one: '{n} area', other: '{n} areas' },
  'cities.change': 'Change city',
  'cities.unknown.heading': 'City not found',
  'cities.unknown.lead': 'This city is not part of Kyläpöytä. Choose a city from the list.',
  'cities.none': 'The cities could not be fetched. Try again when the connection returns.',
  'cities.notChosen': 'not chosen yet',

  // Areas and committees
  'areas.villages': 'Villages and districts',
  'areas.lead': 'Each area has {aCommittee} of its own.',
  'areas.ideas': 'Ideas from this area',
  'areas.earlier': 'Earlier terms',
  'areas.links': 'More on the city’s website',
  'areas.unchecked': 'The city has not yet confirmed whether these belong to the area:',
  'areas.population': 'Residents',
  'areas.population.about': 'about {count} ({year})',
  'areas.population.exact': '{count} ({year})',
  'areas.asOf': 'The information is from the city’s page of {date}.',
  'areas.unknown.heading': 'Area not found',
  'areas.all': 'All areas',
  'contact.unset': 'not given yet',
  'contact.role': '{role}: {contact}',

  // The state line under the rug, and what it says aloud
  'state.label': 'Sending status',
  'state.lastContact': 'Last contact with the city’s service {time}',
  'state.neverContact': 'No contact with the city’s service yet',
  'state.needsYou': { one: '{n} entry needs you', other: '{n} entries need you' },

  // Why something has not been sent yet
  'sync.reason.unreachable':
    'The city’s service cannot be reached right now. Your data is safe, and we will try again shortly.',
  'sync.reason.busy': 'The service is busy. Your data is safe, and we will send it a little later.',
  'sync.reason.photo': 'The text has arrived. The photo is sent separately.',
  'outbox.inReview': 'Waiting for the coordinator to check',
  'device.clear.done': 'Your data has been deleted from this device.',
  'role.member': 'Member',
  'role.officer': 'Chair or secretary',
  'role.coordinator': 'Coordinator',

  // Installing, updating, being without network
  'install.lead': 'The app opens from your home screen and works without a connection. It is free.',
  'install.menu': 'Open the browser’s menu and choose Install app or Add to Home screen.',
  'install.done': 'The app is installed',
  'install.iosKeep': 'The installed app keeps your data more safely than a browser tab.',
  'update.lead': 'Updating takes a moment, and what you wrote is kept.',
  'update.late': 'The update is still waiting. Close the app and open it again. What you have written stays.',
  'storage.newer': 'There is a newer version of the app',
  'storage.newer.lead':
    'What you saved is safe, nothing is deleted. Open the page again to go on with the newer version.',
  'storage.lost': 'The device’s storage cannot be reached just now',
  'storage.lost.lead': 'What you wrote is on this screen. Keep the page open, we keep trying.',
  'offline.pageMissing': 'This page has not been fetched to this device yet. It opens when the connection returns.',
  'offline.asOf': 'Information fetched {time}',

  // When a page is not there or stops
  'notFound.heading': 'Page not found',
  'notFound.lead': 'The address may be mistyped, or the page is gone. Start from the home page or search the ideas.',
  'crash.heading': 'The page stopped',
  'crash.lead': 'Saved data is safe on this device. Open the page again.',
  'crash.reload': 'Open again',
  // The long words again, for heads: they may break
  'heading.accessibility': 'Accessibility statement',
  'heading.privacy': 'Privacy notice',
  'footer.label': 'About this service',
  'join.done.heading': 'This device has joined',
  'join.done.role': 'Your role on this device: {role}',
  'join.signedOut': 'Use on this device has ended',
  'home.hidden': 'Not shown in public',
} satisfies TranslationOf<typeof finnish>;
