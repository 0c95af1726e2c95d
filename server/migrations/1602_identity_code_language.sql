-- In which language a code was asked for: an account that begins with it begins in that language.
alter table identity.login_code add column language text not null default 'ur';
