<?php
/**
 * A form for citizens' appeals on your own site: no framework, no JavaScript. PHP 8.1 or newer with its curl extension.
 * Set ENDPOINT and AGENCY, and copy this folder to the site. `php index.php --self-check` tests the sums.
 */
declare(strict_types=1);

namespace JauapForm;

const ENDPOINT = 'https://jauap.example';
const AGENCY = 'kokshetau';

// ---- what the contract says (a test of the project compares it) -----------------------------------------------------

const SUBMIT_PATH = '/v1/agencies/:agency/appeals';
const KINDS = ['report', 'request', 'application', 'complaint', 'proposal', 'response'];
const TEXT_MIN = 30;
const TEXT_MAX = 1500;
const PLACE_MAX = 200;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 24;
const KEY_PREFIX = 'idem/1';

require __DIR__ . '/words.php';

// ---- the citizen's code ---------------------------------------------------------------------------------------------

/** A new code, 25 characters: it opens the appeal, and the service never sees it. */
function create_code(): string
{
    $body = '';
    for ($i = 0; $i < CODE_LENGTH; $i++) $body .= ALPHABET[random_int(0, 31)];
    return $body . check_character($body);
}

/** Luhn's method modulo 32. */
function check_character(string $body): string
{
    $sum = 0;
    for ($i = 0; $i < strlen($body); $i++) {
        $value = strpos(ALPHABET, $body[$i]);
        $doubled = (strlen($body) - $i) % 2 ? $value * 2 : $value;
        $sum += ($doubled >> 5) + ($doubled & 31);
    }
    return ALPHABET[-$sum & 31];
}

/** As people read it: XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-C. */
function grouped(string $code): string
{
    return implode('-', str_split($code, 4));
}

/** What travels instead of the code: the same code gives the same key, so that sending again never makes a second appeal. */
function idempotency_key(string $code): string
{
    return rtrim(strtr(base64_encode(hash('sha256', KEY_PREFIX . $code, true)), '+/', '-_'), '=');
}

// ---- what was typed -------------------------------------------------------------------------------------------------

/** Length as the contract and a browser's maxlength count it: UTF-16 units. */
function units(string $text): int
{
    return intdiv(strlen((string) iconv('UTF-8', 'UTF-16LE', $text)), 2);
}

/** The submission that the fields of the form make. A browser sends line ends as CR LF, the contract counts one. */
function submission_of(array $post, string $lang): array
{
    $typed = function (string $name) use ($post): string {
        $value = is_string($post[$name] ?? null) ? $post[$name] : '';
        return trim(str_replace(["\r\n", "\r"], "\n", $value));
    };
    $agreed = fn (string $what): bool => ($post['consent'][$what] ?? '') === 'yes';
    return [
        'kind' => $typed('kind'),
        'topic' => 'unsure', // The agency finds out who answers; nobody has to know it to ask.
        'lang' => $lang,
        'text' => $typed('text'),
        ...($typed('place') === '' ? [] : ['place' => $typed('place')]),
        'consent' => ['processing' => $agreed('processing'), 'publication' => $agreed('publication')],
    ];
}

/** What the service would refuse, by path; it has the last word all the same. */
function issues_of(array $submission): array
{
    ['kind' => $kind, 'text' => $text, 'consent' => $consent] = $submission;
    $place = $submission['place'] ?? '';
    if (!preg_match('//u', $text) || !preg_match('//u', $place)) return ['text' => 'wrong_format'];
    return array_filter([
        'kind' => in_array($kind, KINDS, true) ? null : 'required',
        'text' => match (true) {
            $text === '' => 'required',
            units($text) < TEXT_MIN => 'too_short',
            units($text) > TEXT_MAX => 'too_long',
            default => null,
        },
        'place' => units($place) > PLACE_MAX ? 'too_long' : null,
        'consent.processing' => $consent['processing'] ? null : 'required',
    ]);
}

// ---- sending --------------------------------------------------------------------------------------------------------

/** Sends, and once more under the same key if the connection or the service failed in passing. @return array{int, array} */
function send(array $submission, string $code): array
{
    [$status, $answer] = attempt($submission, $code);
    if (!in_array($status, [0, 429, 502, 503, 504], true)) return [$status, $answer];
    sleep(1);
    return attempt($submission, $code);
}

/** @return array{int, array} HTTP status, 0 without an answer; and the JSON of the answer, empty if it is none. */
function attempt(array $submission, string $code): array
{
    $curl = curl_init(ENDPOINT . str_replace(':agency', rawurlencode(AGENCY), SUBMIT_PATH));
    curl_setopt_array($curl, [
        CURLOPT_POSTFIELDS => json_encode($submission, JSON_THROW_ON_ERROR),
        CURLOPT_HTTPHEADER => ['Content-Type: application/json', 'Idempotency-Key: ' . idempotency_key($code)],
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_CONNECTTIMEOUT => 5,
        CURLOPT_TIMEOUT => 12,
    ]);
    $body = curl_exec($curl);
    $answer = is_string($body) ? json_decode($body, true) : null;
    return [(int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE), is_array($answer) ? $answer : []];
}

// ---- the page -------------------------------------------------------------------------------------------------------

/** Everything that is printed goes through here. */
function h(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

/** 2026-12-14 → «2026 жылғы 14 желтоқсан», «14 декабря 2026 года». */
function date_words(string $day, array $words): string
{
    [$year, $month, $date] = array_map('intval', explode('-', $day));
    return sprintf($words['date'], $date, $words['months'][$month - 1], $year);
}

/** Bots are told from people by what they do, and nobody is refused for it: a moderator reads every text anyway. */
function note_automatic(array $post, int $shown): void
{
    $signs = array_keys(array_filter(['trap filled' => ($post['website'] ?? '') !== '', 'too fast' => time() - $shown < 3]));
    if ($signs) error_log('jauap form: looks automatic (' . implode(', ', $signs) . '), sent all the same');
}

/** Answers a POST. @return array what to show: status, issues by path, a problem's name, the service's name of the request. */
function answer_post(array $post, string $lang): array
{
    $state = &$_SESSION['jauap'];
    if (!hash_equals($state['token'], is_string($post['token'] ?? null) ? $post['token'] : '')) {
        return ['status' => 403, 'problem' => 'stale'];
    }
    if (isset($post['done'])) {
        unset($state['receipt']['code']); // On a computer of many, the next one must not find it.
        redirect("?lang=$lang");
    }
    note_automatic($post, $state['shown'] ?? 0);
    $submission = submission_of($post, $lang);
    if ($issues = issues_of($submission)) return ['status' => 422, 'problem' => 'invalid', 'issues' => $issues];

    // A reload or a second press sends the same words: those that have a receipt are shown it, the others keep their code.
    $words = hash('sha256', json_encode($submission));
    if (($state['receipt']['words'] ?? '') === $words) redirect("?lang=$lang&receipt");
    if (($state['pending']['words'] ?? '') !== $words) $state['pending'] = ['words' => $words, 'code' => create_code()];
    $code = $state['pending']['code'];
    session_commit(); // Written down before it is sent: whatever happens to this process, the code is not lost.
    ignore_user_abort(true);
    [$status, $answer] = send($submission, $code);
    session_start();

    $state = &$_SESSION['jauap'];
    if (isset($answer['number'], $answer['clock']['dueOn'])) {
        $state['receipt'] = ['words' => $words, 'code' => $code, 'number' => $answer['number'], 'due' => $answer['clock']['dueOn']];
        unset($state['pending']);
        redirect("?lang=$lang&receipt");
    }
    return [
        'status' => $status === 422 ? 422 : 502,
        'problem' => $status === 422 ? 'invalid' : 'unsent',
        'issues' => array_column($answer['issues'] ?? [], 'code', 'path'),
        'request' => $answer['requestId'] ?? '',
    ];
}

function redirect(string $where): never
{
    header("Location: $where", true, 303);
    exit;
}

/** Compares the sums of this file with vectors.json, which the tests of the service read too. @return int an exit code */
function self_check(): int
{
    $vectors = json_decode((string) file_get_contents(__DIR__ . '/vectors.json'), true, flags: JSON_THROW_ON_ERROR);
    $wrong = [];
    foreach ($vectors['codes'] as $of) {
        $code = substr($of['code'], 0, CODE_LENGTH) . check_character(substr($of['code'], 0, CODE_LENGTH));
        $found = ['code' => $code, 'grouped' => grouped($code), 'key' => idempotency_key($code)];
        if ($found !== $of) $wrong[] = $of['code'];
    }
    foreach ($vectors['lengths'] as $of) if (units($of['text']) !== $of['units']) $wrong[] = $of['text'];
    foreach ($vectors['submissions'] as $of) {
        if (submission_of($of['post'], $of['lang']) !== $of['submission']) $wrong[] = json_encode($of['post']);
        if (issues_of($of['submission']) !== $of['issues']) $wrong[] = json_encode($of['issues']);
    }
    echo $wrong ? 'Wrong: ' . implode("\n", $wrong) . "\n" : "Right.\n";
    return $wrong ? 1 : 0;
}

if (PHP_SAPI === 'cli') exit(self_check());

if (session_status() !== PHP_SESSION_ACTIVE) {
    session_start(['cookie_httponly' => true, 'cookie_samesite' => 'Lax', 'cookie_secure' => !empty($_SERVER['HTTPS'])]);
}
$_SESSION['jauap']['token'] ??= bin2hex(random_bytes(16));
$lang = ($_GET['lang'] ?? '') === 'ru' ? 'ru' : 'kk';
$typed = $_SERVER['REQUEST_METHOD'] === 'POST' ? $_POST : [];
$outcome = $typed ? answer_post($typed, $lang) : [];
$_SESSION['jauap']['shown'] = time();
http_response_code($outcome['status'] ?? 200);
header("Content-Security-Policy: default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
header('Cache-Control: no-store');
header('X-Content-Type-Options: nosniff');
require __DIR__ . '/page.php';
