import type { Pages } from '../text.ts';

/** The long pages in English: they open without network, so they stand here and not on a city's web site. */
export const pages: Pages = {
  accessibility: {
    title: 'Accessibility statement',
    lead: 'This statement is about the Kyläpöytä service. It tells how well the service suits different people and how you can give feedback.',
    sections: [
      {
        id: 'who',
        heading: 'Who is responsible for the service',
        list: ['City: {city}', 'Service: Kyläpöytä, version {version}'],
      },
      {
        id: 'status',
        heading: 'How accessible the service is',
        paragraphs: [
          'The Act on the Provision of Digital Services (306/2019) requires that everyone can use public services. The service meets most of the accessibility criteria that the law requires (WCAG 2.1, levels A and AA). The aim is to meet the newer WCAG 2.2, levels A and AA, as well.',
          'This is the makers’ own assessment. The service has not yet been tested with people who use assistive technology.',
        ],
      },
      {
        id: 'gaps',
        heading: 'Known shortcomings',
        paragraphs: [
          'These points do not meet every requirement or have not been verified yet. The list is updated when shortcomings are mended.',
        ],
        list: [
          'Photos added by residents have no description of their own, because the service does not ask for one. The text of the idea usually tells what it is about (WCAG 1.1.1).',
          'Ideas are shown in the language they were written in, and the language is not marked. A screen reader may misread an idea written in another language (WCAG 3.1.2).',
          'The service has not yet been tried with a screen reader on a phone or with voice control. There may be shortcomings we do not know of.',
          'High contrast in Windows has not yet been tried on a Windows computer.',
        ],
      },
      {
        id: 'outside',
        heading: 'What the law does not cover',
        paragraphs: [
          'The requirements do not cover content that the city does not itself produce, fund or control. Such content may be found behind a link to another website, for example.',
        ],
      },
      {
        id: 'assessment',
        heading: 'How the assessment was made',
        paragraphs: [
          'The makers of the service assessed its accessibility themselves. They used automatic checks and went through the pages. No outside assessment has been made.',
        ],
      },
      {
        id: 'other-ways',
        heading: 'If you cannot use the service',
        paragraphs: [
          'You can tell your idea to a committee member, who will write it down for you. You can also contact the city. The contact details are in the next section.',
        ],
      },
      {
        id: 'feedback',
        heading: 'Give feedback on accessibility',
        paragraphs: [
          'Tell us if something is difficult or if you do not get information in a form that suits you. The city’s coordinator handles the feedback. You will get an answer within 14 days.',
        ],
        list: ['Contact details: {contact}'],
      },
      {
        id: 'supervisor',
        heading: 'Supervision of accessibility',
        paragraphs: [
          'If you are not satisfied with the answer, or get no answer within two weeks, you can report the matter to the supervising authority.',
        ],
        list: [
          'Finnish Transport and Communications Agency Traficom',
          'Digital Accessibility Supervision Unit',
          'www.webaccessibility.fi',
          'saavutettavuus@traficom.fi',
          'Telephone switchboard: 029\u00A0534\u00A05000',
        ],
      },
      {
        id: 'dates',
        heading: 'Dates of this statement',
        list: ['Prepared 21.11.2026', 'Updated 21.11.2026'],
      },
    ],
  },

  privacy: {
    title: 'Privacy notice',
    lead: 'This notice tells what information about you is stored in the Kyläpöytä service, what it is used for and what rights you have.',
    sections: [
      {
        id: 'register',
        heading: 'Name of the register',
        paragraphs: ['Kyläpöytä: residents’ ideas and the committees’ work.'],
      },
      {
        id: 'controller',
        heading: 'Controller',
        paragraphs: ['The controller is the city board.'],
        list: ['City: {city}'],
      },
      {
        id: 'contact',
        heading: 'Contact person',
        paragraphs: [
          'The city’s coordinator is responsible for how information is handled in the service and answers questions.',
        ],
        list: ['Contact details: {contact}'],
      },
      {
        id: 'officer',
        heading: 'Data protection officer',
        paragraphs: [
          'You can get the contact details of the city’s data protection officer from the city’s website and customer service.',
        ],
      },
      {
        id: 'purpose',
        heading: 'What the information is used for, and on what basis',
        paragraphs: [
          'The information is used to gather, discuss and answer residents’ ideas and for the work of the committees.',
          'The basis is a task carried out in the public interest (EU General Data Protection Regulation 2016/679, Article 6(1)(e)).',
          'With your permission, your contact details are used only to reply about your idea.',
        ],
      },
      {
        id: 'contents',
        heading: 'What information is stored',
        list: [
          'Idea: title and description, and areas, goals, place and photos if you give them.',
          'Contact details if you would like a reply: name, phone number or e-mail address.',
          'Idea written for someone else: who wrote it down, the name of the person whose idea it is if given, and a note of permission given aloud.',
          'Support: the fact that a device has supported an idea. No name is stored.',
          'Members and coordinators: name, role, area, devices and the changes they make.',
          'An identifier of the device, so that the same entry is not stored twice.',
        ],
        paragraphs: [
          'The information comes from you or from the person who writes the idea down for you. Hidden details in photos, such as where they were taken, are removed on your device before sending.',
        ],
      },
      {
        id: 'public',
        heading: 'What is shown in public',
        paragraphs: [
          'A published idea shows its title, description, areas, goals, place and photos, its status with reasons, the city’s answer and the number of supporters.',
          'Names, contact details and who wrote the idea down are not shown in public. The coordinator reads the ideas and may leave unpublished or hide an idea that contains personal data.',
          'An idea that has reached the city is an official document, to which the Act on the Openness of Government Activities (621/1999) applies.',
        ],
      },
      {
        id: 'recipients',
        heading: 'Who handles the information',
        paragraphs: [
          'Your contact details are seen only by the coordinator and the committee’s chair, vice chair and secretary.',
          'Information is not given to third parties. The service has no advertisements and no visitor tracking, and it fetches no content from other services.',
          'If another organisation runs the service for the city, it handles information only as the city instructs.',
        ],
      },
      {
        id: 'retention',
        heading: 'How long information is kept',
        list: [
          'Contact details are deleted once you have been answered.',
          'Drafts and unsent entries are only on the device, unless you hand them over to another device yourself. You can delete them at once.',
          'Ideas that have reached the city, and how they were handled, are kept according to the city’s information control plan.',
          'Deleted information disappears from backups when old copies are removed.',
        ],
      },
      {
        id: 'protection',
        heading: 'How information is protected',
        paragraphs: [
          'The connection between the device and the city’s service is encrypted. Everyone sees only what they have a right to see, and a lost device can be taken out of use.',
          'The service sees the network address of a device when the device makes contact. The address is used only to prevent misuse and is not linked to ideas.',
          'The service makes no automatic decisions. It suggests similar ideas, but a person decides whether to merge them.',
        ],
      },
      {
        id: 'rights',
        heading: 'Your rights',
        paragraphs: ['Send your request to the city. The idea reference helps to find your information.'],
        list: [
          'You can ask to see the information there is about you.',
          'You can ask for wrong information to be corrected or your information to be deleted.',
          'You can ask for the handling of your information to be restricted, or object to it.',
          'You can withdraw your permission to use your contact details at any time. They are then deleted.',
          'You can complain to the Data Protection Ombudsman: tietosuoja.fi.',
        ],
      },
      {
        id: 'cookies',
        heading: 'Cookies and what is stored on the device',
        paragraphs: [
          'The service has one cookie. It names the device to the city’s service. There are no other cookies, and this one is not used for tracking.',
          'The app only stores data on your device that it needs to work.',
        ],
      },
      {
        id: 'dates',
        heading: 'Date of this notice',
        list: ['Updated 21.11.2026'],
      },
    ],
  },

  stored: {
    title: 'What is stored on this device',
    lead: 'The app only stores data on your device that it needs to work. Thanks to it, the app works without a connection too.',
    sections: [
      {
        id: 'what',
        heading: 'What is on the device',
        list: [
          'The app itself, so that it opens without a connection.',
          'The city’s public information: ideas, areas and committees.',
          'Drafts and entries not sent yet, with their photos. Contact details are sealed so that only the city can open them.',
          'Entries you have received from another device to take to the city.',
          'The references of your own ideas and the keys that show you the replies.',
          'Which ideas you support.',
          'Your choices: city, area, language, text size and appearance.',
          'If you have joined as a member: your role and the committee information you may see.',
          'One cookie that names the device to the city’s service.',
        ],
      },
      {
        id: 'not',
        heading: 'What is not on the device',
        paragraphs: [
          'Nothing for advertisements or visitor tracking is stored on the device, and nothing from other websites.',
        ],
      },
      {
        id: 'how-long',
        heading: 'How long it stays',
        paragraphs: [
          'The data stays until you delete it. If your membership ends, committee data is deleted from the device when it gets a connection.',
          'The browser may remove the data if space runs out. On an iPhone or iPad, Safari may remove it if you do not visit the page for a week. The installed app keeps it more safely.',
        ],
      },
      {
        id: 'who-sees',
        heading: 'Who can see it',
        paragraphs: ['Anyone who uses this device can see the data. Delete yours if the device is not your own.'],
      },
      {
        id: 'delete',
        heading: 'How to delete it',
        paragraphs: [
          'Open the page This device and choose Delete my data from this device. Send your entries first if you want them to reach the city.',
          'Clearing the browser’s data removes the same data, unsent entries included.',
        ],
      },
    ],
  },

  about: {
    title: 'About this service',
    lead: 'Kyläpöytä is a place where residents and committees improve their home area together. The name means village table.',
    sections: [
      {
        id: 'what',
        heading: 'What you can do',
        list: [
          'Share an idea for your area or the whole city.',
          'Support other people’s ideas.',
          'Follow what comes of ideas and how the city answers.',
        ],
      },
      {
        id: 'path',
        heading: 'How an idea moves on',
        list: [
          'You share an idea and get a reference for it.',
          'The coordinator reads the idea and takes it to the right area. Similar ideas are merged.',
          'The committee discusses the idea.',
          'The idea is carried out, proposed to the city, or not carried out. The reason is always told.',
          'You see the status and the answer in this service.',
        ],
      },
      {
        id: 'without-account',
        heading: 'Without an account and without a connection',
        paragraphs: [
          'You can share an idea without logging in and without giving your name.',
          'Once the service has been opened, it works without a connection. What you write is saved on the device and sent when the connection returns.',
        ],
      },
      {
        id: 'other-ways',
        heading: 'If you do not use a phone or a computer',
        paragraphs: [
          'Tell your idea to a committee member, who will write it down for you and give you the idea reference.',
        ],
      },
      {
        id: 'languages',
        heading: 'Languages',
        paragraphs: [
          'The service works in Finnish, Swedish and English. Ideas are not translated; they are shown in the language they were written in.',
        ],
      },
      {
        id: 'breaks',
        heading: 'Breaks in service',
        paragraphs: [
          'If the city’s service is down, you can go on writing. Your entries are sent by themselves when the break is over.',
        ],
      },
      {
        id: 'who',
        heading: 'Who is responsible for the service',
        list: ['City: {city}', 'Contact details: {contact}'],
      },
      {
        id: 'app',
        heading: 'The app',
        list: ['Version {version}', 'Licence: EUPL-1.2'],
      },
    ],
  },
};
