/** For bundlers: defines all tags. Safe to run twice. */
import './script-form.ts';
import './script-track.ts';
import './script-count.ts';
import './script-useful.ts';
import './intents/map.ts';
import './intents/mark.ts';
import './intents/more.ts';
import './intents/photos.ts';
import { defineReceipt } from './intents/sent.ts';
import { JauapFeed } from './jauap-feed/jauap-feed.ts';
import { JauapWidget } from './jauap-widget/jauap-widget.ts';
import { define } from './registry.ts';

defineReceipt();
define('jauap-feed', JauapFeed);
define('jauap-widget', JauapWidget);
